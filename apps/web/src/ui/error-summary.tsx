import { IconAlertCircle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormProblems } from '../platform/form-problems';
import { useProblemText } from '../platform/use-problem-text';
import classes from './error-summary.module.css';

/** What stops a form, on top of it; takes the focus, each line leads to its field. */
export function ErrorSummary({ problems }: { problems: FormProblems }) {
  const { t } = useTranslation('common');
  const say = useProblemText();
  const box = useRef<HTMLDivElement>(null);
  const round = problems.summary?.round ?? 0;
  useEffect(() => {
    if (round > 0) box.current?.focus();
  }, [round]);
  if (!problems.summary) return null;
  const { problem, lines } = problems.summary;
  const words = problem ? say(problem) : { title: t('problems.summaryTitle'), detail: undefined };
  return (
    <div ref={box} role="alert" tabIndex={-1} className={classes.summary}>
      <p className={classes.title}>
        <IconAlertCircle size={22} aria-hidden className={classes.icon} />
        {words.title}
      </p>
      {words.detail !== undefined && <p className={classes.detail}>{words.detail}</p>}
      {lines.length > 0 && (
        <ul className={classes.lines}>
          {lines.map(({ field, message }) => (
            <li key={`${field}:${message}`}>
              {field === null ? (
                message
              ) : (
                <button type="button" className={classes.line} onClick={() => problems.focusField(field)}>
                  {message}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
