import { listMarkingQueue } from '@tamkin/api-client';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../../ui/text-link';
import classes from './report-texts.module.css';

/** What has no mark and no validation yet: once the report is submitted it never will. */
export function StillWaiting({ cohortId }: { cohortId: string }) {
  const { t } = useTranslation('certificates');
  const { data } = useQuery({
    queryKey: ['marking-queue', 'waiting-in', cohortId],
    queryFn: () => listMarkingQueue({ cohortId, limit: 1 }),
  });
  if (!data || data.waiting === 0) return null;
  return (
    <div role="note" className={classes.sentBack}>
      <p>
        <strong>{t('report.waiting', { count: data.waiting })}</strong> {t('report.waitingThen')}
      </p>
      <p>
        <TextLink href={`/marking?cohort=${cohortId}`}>{t('report.waitingSee')}</TextLink>
      </p>
    </div>
  );
}
