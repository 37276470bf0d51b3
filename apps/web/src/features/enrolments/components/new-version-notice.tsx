import type { CohortDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../ui/link-button';
import { Section } from '../../../ui/section';
import { usePendingMoves } from '../api/cohorts';

/** Shown while somebody of the cohort could still go over to a version that was published meanwhile. */
export function NewVersionNotice({ cohort }: { cohort: CohortDto }) {
  const { t } = useTranslation('enrolments');
  const { data } = usePendingMoves(cohort.courseId);
  const move = data?.cohorts.find(({ cohortId }) => cohortId === cohort.id);
  if (!data || !move) return null;
  const { number } = data;
  return (
    <Section title={t('cohort.newVersion')} look="card">
      <p>
        {move.people > 0 ? t('cohort.notStarted', { count: move.people }) : t('cohort.newVersionEmpty', { number })}
      </p>
      <LinkButton href={`/courses/${cohort.courseId}/move?cohort=${cohort.id}`} variant="default">
        {t('cohort.newVersionLink', { number })}
      </LinkButton>
    </Section>
  );
}
