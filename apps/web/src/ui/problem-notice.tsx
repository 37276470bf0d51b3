import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../platform/api-problem';
import { useProblemText } from '../platform/use-problem-text';
import classes from './problem-notice.module.css';

interface ProblemNoticeProps {
  problem: ApiProblem;
  /** Offered when trying again may help. */
  onRetry?: () => void;
}

/** Says what went wrong and what to do. For forms use ErrorSummary. */
export function ProblemNotice({ problem, onRetry }: ProblemNoticeProps) {
  const { t } = useTranslation('common');
  const { title, detail } = useProblemText()(problem);
  return (
    <div role="alert" className={classes.notice}>
      <IconAlertTriangle size={22} aria-hidden className={classes.icon} />
      <div>
        <p className={classes.title}>{title}</p>
        {detail !== undefined && <p className={classes.detail}>{detail}</p>}
        {onRetry && (
          <Button variant="default" onClick={onRetry} mt="sm">
            {t('actions.retry')}
          </Button>
        )}
      </div>
    </div>
  );
}
