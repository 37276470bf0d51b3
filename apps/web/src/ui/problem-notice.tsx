import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCloudCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../platform/api-problem';
import { useProblemText } from '../platform/use-problem-text';
import classes from './problem-notice.module.css';

interface ProblemNoticeProps {
  problem: ApiProblem;
  /** Offered when trying again may help. */
  onRetry?: () => void;
}

/** Says what went wrong and what to do; of a missing connection only as long as it is missing. For forms use ErrorSummary. */
export function ProblemNotice({ problem, onRetry }: ProblemNoticeProps) {
  const { t } = useTranslation('common');
  const { title, detail, isOver } = useProblemText()(problem);
  const Icon = isOver ? IconCloudCheck : IconAlertTriangle;
  return (
    <div role={isOver ? 'status' : 'alert'} className={classes.notice} data-over={isOver || undefined}>
      <Icon size={22} aria-hidden className={classes.icon} />
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
