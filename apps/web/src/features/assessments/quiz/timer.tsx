import { IconClockHour4 } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { sayStopwatch } from '../../../platform/format/say-quantity';
import { minutesToSay, useSecondsLeft } from './countdown';
import classes from './timer.module.css';

/** The time left, by the server's clock. Said aloud every five minutes and at the last one only. */
export function Timer({ endsAt, onOver }: { endsAt: number; onOver: () => void }) {
  const { t } = useTranslation('assessments');
  const left = useSecondsLeft(endsAt) ?? 0;
  const latest = useRef(onOver);
  useEffect(() => {
    latest.current = onOver;
  }, [onOver]);
  const over = left === 0;
  useEffect(() => {
    if (over) latest.current();
  }, [over]);
  return (
    <p className={classes.timer} data-last={left <= 60 || undefined}>
      <IconClockHour4 size={18} aria-hidden />
      <bdi dir="ltr" aria-hidden>
        {sayStopwatch(left)}
      </bdi>
      <span aria-live="polite" className={classes.aloud}>
        {t('timer.left', { count: minutesToSay(left) })}
      </span>
    </p>
  );
}
