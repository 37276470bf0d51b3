import { IconChecklist } from '@tabler/icons-react';
import { listCohortSubmissions } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { useCursorList } from '../../../platform/cursor-list';
import { useLanguage } from '../../../platform/use-language';
import { useUrlState } from '../../../platform/use-url-state';
import { CohortFrame } from '../../../ui/cohort-frame';
import { EmptyState } from '../../../ui/empty-state';
import { FilterBar } from '../../../ui/filter-bar';

import { StatusFilter, statusOf, SubmissionTable, WAITING } from '../components/submission-table';

/** What waits to be marked in one cohort. */
export default function CohortMarkingPage() {
  const { t } = useTranslation('assessments');
  const { id = '' } = useParams();
  const language = useLanguage();
  const [filters, setFilters] = useUrlState(WAITING);
  const list = useCursorList(['submissions', id, filters, language], (cursor) =>
    listCohortSubmissions(id, { status: statusOf(filters), cursor }),
  );
  return (
    <CohortFrame cohortId={id}>
      {() => (
        <>
          <FilterBar values={filters} defaults={WAITING} onChange={setFilters}>
            <StatusFilter value={filters.status} onChange={(status) => setFilters({ status })} />
          </FilterBar>
          <SubmissionTable
            list={list}
            empty={
              <EmptyState icon={IconChecklist} title={t('marking.emptyTitle')}>
                {t('marking.emptyWhy')}
              </EmptyState>
            }
          />
        </>
      )}
    </CohortFrame>
  );
}
