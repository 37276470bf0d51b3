import { listMarkedActivities, listMarkingQueue } from '@tamkin/api-client';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../../ui/text-link';
import classes from './report-texts.module.css';

/** What has no mark and no validation yet, and what was sent back and not redone: once the report is submitted it never will. */
export function StillWaiting({ cohortId }: { cohortId: string }) {
  const { t } = useTranslation('certificates');
  const queue = useQuery({
    queryKey: ['marking-queue', 'waiting-in', cohortId],
    queryFn: () => listMarkingQueue({ cohortId, limit: 1 }),
  });
  const activities = useQuery({
    queryKey: ['marked-activities', 'sent-back-in', cohortId],
    queryFn: () => listMarkedActivities(cohortId),
  });
  const waiting = queue.data?.waiting ?? 0;
  const sentBack = (activities.data?.items ?? []).reduce((sum, each) => sum + each.sentBack, 0);
  if (waiting === 0 && sentBack === 0) return null;
  return (
    <div role="note" className={classes.sentBack}>
      <p>
        {waiting > 0 && <strong>{t('report.waiting', { count: waiting })} </strong>}
        {sentBack > 0 && <strong>{t('report.toRedo', { count: sentBack })} </strong>}
        {t('report.waitingThen')}
      </p>
      <p>
        <TextLink href={waiting > 0 ? `/marking?cohort=${cohortId}` : `/cohorts/${cohortId}/marking`}>
          {t('report.waitingSee')}
        </TextLink>
      </p>
    </div>
  );
}
