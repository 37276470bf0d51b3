import { IconClockHour4, IconUsersGroup } from '@tabler/icons-react';
import type { CohortSummaryDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../../../platform/current-user';
import { useFormat } from '../../../platform/format/use-format';
import { useUrlState } from '../../../platform/use-url-state';
import { Bidi } from '../../../ui/bidi';
import { EmptyState } from '../../../ui/empty-state';
import { FilterBar } from '../../../ui/filter-bar';
import { FilterSelect } from '../../../ui/filter-select';
import { LinkButton } from '../../../ui/link-button';
import { ListTable } from '../../../ui/list-table';
import { NumberLink } from '../../../ui/number-link';
import { Page } from '../../../ui/page';
import { SearchField } from '../../../ui/search-field';
import { StatusBadge } from '../../../ui/status-badge';
import { TextLink } from '../../../ui/text-link';
import { useCohorts } from '../api/cohorts';

const FILTERS = { q: '', status: '' };

/** Cohorts by date: a trainer's own, where a provider is invited, or all. */
export default function CohortsPage() {
  const { t } = useTranslation('enrolments');
  const format = useFormat();
  const { active } = usePresence();
  const [filters, setFilters] = useUrlState(FILTERS);
  const cohorts = useCohorts(filters);
  const filtered = filters.q !== '' || filters.status !== '';
  const opens =
    active.role === 'trainer' ? <LinkButton href="/cohorts/new">{t('cohorts.open')}</LinkButton> : undefined;
  return (
    <Page title={t('cohorts.title')} action={opens}>
      <FilterBar values={filters} defaults={FILTERS} onChange={setFilters}>
        <SearchField value={filters.q} onChange={(q) => setFilters({ q })} />
        <FilterSelect
          label={t('cohorts.state')}
          value={filters.status}
          options={[
            { value: '', label: t('standing.all') },
            { value: 'open', label: t('common:cohort.open') },
            { value: 'closed', label: t('common:cohort.closed') },
          ]}
          onChange={(status) => setFilters({ status })}
        />
      </FilterBar>
      <ListTable
        list={cohorts}
        caption={t('cohorts.title')}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            header: t('cohorts.cohort'),
            cell: ({ id, name }) => (
              <TextLink quiet href={`/cohorts/${id}`}>
                <Bidi>{name}</Bidi>
              </TextLink>
            ),
          },
          { key: 'course', header: t('people.course'), cell: ({ courseTitle }) => <Bidi>{courseTitle}</Bidi> },
          { key: 'dates', header: t('cohort.dates'), cell: ({ startsOn, endsOn }) => format.period(startsOn, endsOn) },
          {
            key: 'people',
            header: t('cohorts.people'),
            numeric: true,
            cell: ({ id, people }) => <NumberLink value={people} label="" href={`/cohorts/${id}/people`} />,
          },
          {
            key: 'late',
            header: t('standing.late'),
            numeric: true,
            cell: ({ id, counts }) => (
              <NumberLink value={counts.late} label="" href={`/cohorts/${id}/people?standing=late`} />
            ),
          },
          {
            key: 'state',
            header: t('cohorts.state'),
            cell: (cohort) => <CohortState cohort={cohort} />,
          },
        ]}
        empty={
          filtered ? (
            <EmptyState icon={IconUsersGroup} title={t('cohorts.noneFound')}>
              {t('people.noneFoundWhy')}
            </EmptyState>
          ) : (
            <EmptyState icon={IconUsersGroup} title={t('cohorts.emptyTitle')} action={opens}>
              {t('cohorts.emptyWhy')}
            </EmptyState>
          )
        }
      />
    </Page>
  );
}

/** Planned, running or closed. */
function CohortState({ cohort: { status, startsOn } }: { cohort: CohortSummaryDto }) {
  const { t } = useTranslation('enrolments');
  const format = useFormat();
  if (status === 'closed') return <StatusBadge tone="neutral" label={t('common:cohort.closed')} />;
  if (format.daysUntil(startsOn) > 0) {
    return <StatusBadge tone="info" icon={IconClockHour4} label={t('common:cohort.planned')} />;
  }
  return <StatusBadge tone="info" label={t('common:cohort.open')} />;
}
