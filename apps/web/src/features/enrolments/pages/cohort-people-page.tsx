import { IconUsers } from '@tabler/icons-react';
import type { CohortDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { usePresence } from '../../../platform/current-user';
import { useUrlState } from '../../../platform/use-url-state';
import { CohortFrame } from '../../../ui/cohort-frame';
import { EmptyState } from '../../../ui/empty-state';
import { FilterBar } from '../../../ui/filter-bar';
import { FilterSelect } from '../../../ui/filter-select';
import { LinkButton } from '../../../ui/link-button';
import { SearchField } from '../../../ui/search-field';
import { PeopleTable } from '../components/people-table';
import { useStandingOptions } from '../components/use-standing-options';

const FILTERS = { q: '', standing: '', provider: '' };

/** The progress table: people by modules. */
export default function CohortPeoplePage() {
  const { id } = useParams<{ id: string }>();
  const { t } = useTranslation('enrolments');
  const { active } = usePresence();
  const brings = (cohort: CohortDto): boolean => active.role === 'trainer' && cohort.mine && cohort.status === 'open';
  return (
    <CohortFrame
      cohortId={id}
      action={(cohort) =>
        brings(cohort) && <LinkButton href={`/cohorts/${id}/enrol`}>{t('nominate.enrolTitle')}</LinkButton>
      }
    >
      {(cohort) => <People cohort={cohort} leads={brings(cohort)} />}
    </CohortFrame>
  );
}

function People({ cohort, leads }: { cohort: CohortDto; leads: boolean }) {
  const { t } = useTranslation('enrolments');
  const [filters, setFilters] = useUrlState(FILTERS);
  const standings = useStandingOptions(
    cohort.status === 'open'
      ? ['blocked', 'late', 'not-started', 'on-time', 'finished', 'withdrawn']
      : ['finished', 'unfinished', 'withdrawn'],
  );
  const filtered = Object.values(filters).some(Boolean);
  return (
    <>
      <FilterBar values={filters} defaults={FILTERS} onChange={setFilters}>
        <SearchField
          value={filters.q}
          onChange={(q) => setFilters({ q })}
          placeholder={t('people.searchPlaceholder')}
        />
        <FilterSelect
          label={t('standing.label')}
          value={filters.standing}
          options={standings}
          onChange={(standing) => setFilters({ standing })}
        />
        {cohort.providers.length > 1 && (
          <FilterSelect
            label={t('people.provider')}
            value={filters.provider}
            options={[
              { value: '', label: t('standing.all') },
              ...cohort.providers.map(({ providerId, name }) => ({ value: providerId, label: name })),
            ]}
            onChange={(provider) => setFilters({ provider })}
          />
        )}
      </FilterBar>
      <PeopleTable
        cohort={cohort}
        filters={filters}
        leads={leads}
        empty={
          <EmptyState icon={IconUsers} title={t(filtered ? 'people.noneFound' : 'people.emptyTitle')}>
            {t(filtered ? 'people.noneFoundWhy' : 'people.emptyWhy')}
          </EmptyState>
        }
      />
    </>
  );
}
