import { Button } from '@mantine/core';
import { IconMicrophone, IconPlayerStop, IconTrash } from '@tabler/icons-react';
import type { SubmittedFileDto } from '@tamkin/api-client';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../../platform/api-problem';
import { useRecorder } from '../../../platform/use-recorder';
import { ProblemNotice } from '../../../ui/problem-notice';
import classes from './voice-comment.module.css';
import { VoicePlayer } from './voice-player';

/** Longer comments are not listened to, and cost data. */
const MAX_SECONDS = 180;

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
  const { state, ...recording } = useRecorder({ maxSeconds: MAX_SECONDS, name: 'comment', onFile: sending.mutate });
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
      ) : state !== 'recording' ? (
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
      {state !== 'idle' && state !== 'recording' && <p role="alert">{t('voice.refused')}</p>}
      {sending.error && <ProblemNotice problem={sending.error} />}
    </div>
  );
}
