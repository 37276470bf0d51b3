import { IconChecklist } from '@tabler/icons-react';
import { listSubmissions } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useCursorList } from '../../../platform/cursor-list';
import { useLanguage } from '../../../platform/use-language';
import { useUrlState } from '../../../platform/use-url-state';
import { EmptyState } from '../../../ui/empty-state';
import { FilterBar } from '../../../ui/filter-bar';
import { Page } from '../../../ui/page';
import { StatusFilter, statusOf, SubmissionTable, WAITING } from '../components/submission-table';

/** The marking queue of all own cohorts, longest waiting first. */
export default function MarkingPage() {
  const { t } = useTranslation('assessments');
  const language = useLanguage();
  const [filters, setFilters] = useUrlState(WAITING);
  const list = useCursorList(['submissions', filters, language], (cursor) =>
    listSubmissions({ status: statusOf(filters), cursor }),
  );
  return (
    <Page title={t('marking.title')} lead={t('marking.lead')}>
      <FilterBar values={filters} defaults={WAITING} onChange={setFilters}>
        <StatusFilter value={filters.status} onChange={(status) => setFilters({ status })} />
      </FilterBar>
      <SubmissionTable
        list={list}
        withCohort
        empty={
          <EmptyState icon={IconChecklist} title={t('marking.emptyTitle')}>
            {t('marking.emptyWhy')}
          </EmptyState>
        }
      />
    </Page>
  );
}
