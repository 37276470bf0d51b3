import { Button } from '@mantine/core';
import { IconMicrophone, IconPlayerStop, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { sayStopwatch } from '../../../../platform/format/say-quantity';
import { useFormat } from '../../../../platform/format/use-format';
import { useRecorder } from '../../../../platform/use-recorder';
import { FileDrop } from '../../../../ui/file-drop';
import classes from './answer-fields.module.css';
import type { AnswerFieldProps } from './answer-field';
import { useAnswerFiles } from './use-answer-files';

const ENDINGS = ['.webm', '.m4a', '.ogg'] as const;
const MAX_BYTES = 3 * 1_048_576;

/** A recording of the voice, listened to again before it stays. Where no microphone may be used, a file does. */
export function SpokenField(props: AnswerFieldProps) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const maxSeconds = props.question.limits.maxSeconds ?? 60;
  const { files, uploading, problem, send, remove } = useAnswerFiles(props, 1);
  const recorder = useRecorder({ maxSeconds, name: 'answer', onFile: send });
  const [kept] = files;
  const recording = recorder.state === 'recording';
  const time = maxSeconds % 60 === 0 ? format.minutes(maxSeconds / 60) : sayStopwatch(maxSeconds);
  return (
    <div className={classes.plain}>
      {kept && (
        <div className={classes.card}>
          <audio controls preload="none" src={kept.path} aria-label={t('spoken.yours')} className={classes.player} />
          <Button variant="subtle" leftSection={<IconX size={18} aria-hidden />} onClick={() => remove(kept.id)}>
            {t('spoken.remove')}
          </Button>
        </div>
      )}
      <Button
        size="lg"
        variant={recording ? 'filled' : 'default'}
        loading={uploading}
        leftSection={recording ? <IconPlayerStop size={22} aria-hidden /> : <IconMicrophone size={22} aria-hidden />}
        onClick={recording ? recorder.stop : recorder.start}
      >
        {recording ? t('spoken.stop') : kept ? t('spoken.again') : t('spoken.start')}
      </Button>
      <p className={classes.count} role="status">
        {recording ? t('spoken.recording') : t('spoken.limit', { time })}
      </p>
      {recording && (
        <bdi dir="ltr" aria-hidden className={classes.clock}>
          {sayStopwatch(recorder.seconds)}
        </bdi>
      )}
      {recorder.state !== 'idle' && recorder.state !== 'recording' && (
        <FileDrop
          label={t(`spoken.${recorder.state}`)}
          endings={ENDINGS}
          maxBytes={MAX_BYTES}
          file={null}
          error={problem?.message}
          onChange={(file) => file && send(file)}
        />
      )}
      {problem && recorder.state === 'idle' && <p role="alert">{problem.message}</p>}
    </div>
  );
}
