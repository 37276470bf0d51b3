import { Button } from '@mantine/core';
import { IconCheck, IconMicrophone, IconPlayerStop, IconRefresh } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayStopwatch } from '../../../platform/format/say-quantity';
import { useFormat } from '../../../platform/format/use-format';
import { useRecorder } from '../../../platform/use-recorder';
import classes from './sound-recorder.module.css';

/** A lesson that is only listened to is seldom longer; some 2 MB. */
const MAX_SECONDS = 600;

/** Speaks a sound of a lesson: recorded here, listened to, then kept or spoken again. */
export function SoundRecorder({ onKeep }: { onKeep: (file: File) => void }) {
  const { t } = useTranslation('courses');
  const format = useFormat();
  const [taken, setTaken] = useState<File | null>(null);
  const recorder = useRecorder({ maxSeconds: MAX_SECONDS, name: t('recorder.fileName'), onFile: setTaken });
  const { state } = recorder;
  const start = (): void => {
    setTaken(null);
    recorder.start();
  };
  if (state === 'recording') {
    return (
      <div className={classes.recorder}>
        <Button autoFocus leftSection={<IconPlayerStop size={20} aria-hidden />} onClick={recorder.stop}>
          {t('recorder.stop')}
        </Button>
        <p role="status" className={classes.said}>
          {t('recorder.recording', { limit: format.minutes(MAX_SECONDS / 60) })}
        </p>
        <bdi dir="ltr" aria-hidden className={classes.clock}>
          {sayStopwatch(recorder.seconds)}
        </bdi>
      </div>
    );
  }
  if (taken) return <Taken file={taken} onKeep={() => onKeep(taken)} onAgain={start} />;
  return (
    <div className={classes.recorder}>
      <Button variant="default" leftSection={<IconMicrophone size={20} aria-hidden />} onClick={start}>
        {t('recorder.start')}
      </Button>
      {state !== 'idle' && (
        <p role="alert" className={classes.refused}>
          {t(`recorder.${state}`)}
        </p>
      )}
    </div>
  );
}

/** What was just spoken, still only here. */
function Taken({ file, onKeep, onAgain }: { file: File; onKeep: () => void; onAgain: () => void }) {
  const { t } = useTranslation('courses');
  const format = useFormat();
  const keep = useRef<HTMLButtonElement>(null);
  const address = useMemo(() => URL.createObjectURL(file), [file]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  // The button that stopped the recording is gone: the keyboard goes on here.
  useEffect(() => keep.current?.focus(), []);
  return (
    <div className={classes.recorder}>
      <audio controls src={address} aria-label={t('recorder.yours')} className={classes.player} />
      <p role="status" className={classes.said}>
        {t('recorder.listen', { size: format.fileSize(file.size) })}
      </p>
      <Button ref={keep} leftSection={<IconCheck size={20} aria-hidden />} onClick={onKeep}>
        {t('recorder.keep')}
      </Button>
      <Button variant="default" leftSection={<IconRefresh size={20} aria-hidden />} onClick={onAgain}>
        {t('recorder.again')}
      </Button>
    </div>
  );
}
