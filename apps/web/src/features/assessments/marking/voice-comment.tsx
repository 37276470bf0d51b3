import { Button } from '@mantine/core';
import { IconMicrophone, IconPlayerStop, IconTrash } from '@tabler/icons-react';
import type { SubmittedFileDto } from '@tamkin/api-client';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../platform/api-problem';
import { ProblemNotice } from '../../../ui/problem-notice';
import classes from './voice-comment.module.css';
import { VoicePlayer } from './voice-player';

/** Longer comments are not listened to, and cost data. */
const MAX_SECONDS = 180;
/** Speech: 24 kbit a second, half a megabyte for the longest. */
const BITS_PER_SECOND = 24_000;

interface VoiceCommentProps {
  /** Keeps what was recorded until the mark names it. */
  send: (sound: Blob) => Promise<SubmittedFileDto>;
  voice: SubmittedFileDto | null;
  onChange: (voice: SubmittedFileDto | null) => void;
}

/** A spoken comment: recorded, sent, listened to again, taken back. Not there where the browser cannot record. */
export function VoiceComment({ send, voice, onChange }: VoiceCommentProps) {
  const { t } = useTranslation('assessments');
  const sending = useMutation<SubmittedFileDto, ApiProblem, Blob>({
    mutationFn: send,
    onSuccess: onChange,
  });
  const recording = useRecording((sound) => sending.mutate(sound));
  if (!('MediaRecorder' in window)) return null;
  return (
    <div className={classes.voice}>
      {voice ? (
        <>
          <VoicePlayer voice={voice} />
          <Button variant="subtle" leftSection={<IconTrash size={18} aria-hidden />} onClick={() => onChange(null)}>
            {t('voice.remove')}
          </Button>
        </>
      ) : recording.seconds === null ? (
        <Button
          variant="default"
          loading={sending.isPending}
          leftSection={<IconMicrophone size={20} aria-hidden />}
          onClick={recording.start}
        >
          {t('voice.record')}
        </Button>
      ) : (
        <Button color="danger" leftSection={<IconPlayerStop size={20} aria-hidden />} onClick={recording.stop}>
          {t('voice.stop', { count: recording.seconds })}
        </Button>
      )}
      {recording.refused && <p role="alert">{t('voice.refused')}</p>}
      {sending.error && <ProblemNotice problem={sending.error} />}
    </div>
  );
}

interface Recording {
  /** `null` while nothing is recorded. */
  seconds: number | null;
  /** The microphone was not given. */
  refused: boolean;
  start: () => void;
  stop: () => void;
}

function useRecording(onSound: (sound: Blob) => void): Recording {
  const recorder = useRef<MediaRecorder | null>(null);
  const [seconds, setSeconds] = useState<number | null>(null);
  const [refused, setRefused] = useState(false);
  const stop = (): void => recorder.current?.stop();
  useEffect(() => {
    if (seconds === null) return undefined;
    if (seconds >= MAX_SECONDS) recorder.current?.stop();
    const timer = setTimeout(() => setSeconds(seconds + 1), 1_000);
    return () => clearTimeout(timer);
  }, [seconds]);
  useEffect(() => () => recorder.current?.stream.getTracks().forEach((track) => track.stop()), []);
  const begin = async (): Promise<void> => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const parts: Blob[] = [];
    const made = new MediaRecorder(stream, { audioBitsPerSecond: BITS_PER_SECOND });
    made.ondataavailable = ({ data }) => parts.push(data);
    made.onstop = () => {
      stream.getTracks().forEach((track) => track.stop());
      setSeconds(null);
      onSound(new Blob(parts, { type: made.mimeType }));
    };
    recorder.current = made;
    made.start();
    setSeconds(0);
  };
  const start = (): void => {
    setRefused(false);
    begin().catch(() => setRefused(true));
  };
  return { seconds, refused, start, stop };
}
