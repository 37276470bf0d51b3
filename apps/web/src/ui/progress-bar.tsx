import { useTranslation } from 'react-i18next';
import { useFormat } from '../platform/format/use-format';
import classes from './progress-bar.module.css';

interface ProgressBarProps {
  /** Said by screen readers: what advances. */
  label: string;
  done: number;
  total: number;
  /** What is said beside the bar; "8 of 21" when left out. */
  words?: string;
}

/** A bar and the same thing in words. It fills in the direction of reading. */
export function ProgressBar({ label, done, total, words }: ProgressBarProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const share = total > 0 ? Math.min(1, Math.max(0, done / total)) : 0;
  const said = words ?? t('job.running', { done: format.number(done), total: format.number(total) });
  return (
    <div className={classes.row}>
      <div
        className={classes.track}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={Math.min(done, total)}
        aria-valuetext={said}
      >
        <div className={classes.fill} style={{ inlineSize: `${share * 100}%` }} />
      </div>
      <span className={classes.words} aria-hidden>
        {said}
      </span>
    </div>
  );
}
