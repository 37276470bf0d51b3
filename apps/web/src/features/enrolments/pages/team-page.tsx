import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useUrlState } from '../../../platform/use-url-state';
import { DateText } from '../../../ui/date-text';
import { EmptyState } from '../../../ui/empty-state';
import { FilterBar } from '../../../ui/filter-bar';
import { FilterSelect } from '../../../ui/filter-select';
import { HomeParts } from '../../../ui/home-parts';
import { LinkButton } from '../../../ui/link-button';
import { ListTable } from '../../../ui/list-table';
import { Names } from '../../../ui/names';
import { Page } from '../../../ui/page';
import { RemindButton } from '../../../ui/remind-button';
import { SearchField } from '../../../ui/search-field';
import { TextLink } from '../../../ui/text-link';
import { useTeam, useTeamCounts } from '../api/team';
import { CourseCell } from '../components/course-cell';
import { CountTiles } from '../components/count-tiles';
import { DueDay } from '../components/day-words';
import { useNameWords } from '../components/name-words';
import { StandingBadge } from '../components/standing-badge';
import { useStandingOptions } from '../components/use-standing-options';

const FILTERS = { q: '', standing: '' };

/** A focal point's home: own staff in running cohorts, the latest first. */
export default function TeamPage() {
  const { t } = useTranslation('enrolments');
  const [filters, setFilters] = useUrlState(FILTERS);
  const team = useTeam(filters);
  const nameOf = useNameWords();
  const counts = useTeamCounts();
  const standings = useStandingOptions(['blocked', 'late', 'not-started', 'on-time', 'finished']);
  const filtered = filters.q !== '' || filters.standing !== '';
  return (
    <Page title={t('team.title')} lead={t('team.lead')}>
      {counts.data && <CountTiles counts={counts.data} path="/team" closed={false} />}
      <HomeParts />
      <FilterBar values={filters} defaults={FILTERS} onChange={setFilters}>
        <SearchField value={filters.q} onChange={(q) => setFilters({ q })} placeholder={t('team.searchPlaceholder')} />
        <FilterSelect
          label={t('standing.label')}
          value={filters.standing}
          options={standings}
          onChange={(standing) => setFilters({ standing })}
        />
      </FilterBar>
      <ListTable
        list={team}
        caption={t('team.title')}
        rowKey={({ enrolmentId }) => enrolmentId}
        columns={[
          {
            key: 'name',
            header: t('people.name'),
            cell: ({ personId, names }) => (
              <TextLink quiet href={`/people/${personId}`}>
                <Names names={names} />
              </TextLink>
            ),
          },
          { key: 'course', header: t('people.course'), cell: (row) => <CourseCell row={row} /> },
          { key: 'standing', header: t('standing.label'), cell: (row) => <StandingBadge {...row} /> },
          {
            key: 'due',
            header: t('people.nextDue'),
            cell: ({ nextDueOn }) => (nextDueOn ? <DueDay day={nextDueOn} /> : '–'),
          },
          {
            key: 'seen',
            header: t('people.lastSeen'),
            cell: ({ lastActivityAt }) =>
              lastActivityAt ? <DateText value={lastActivityAt} /> : t('people.neverSeen'),
          },
          {
            key: 'remind',
            header: t('remind.header'),
            action: true,
            cell: (row) =>
              row.remindable ? (
                <RemindButton enrolmentId={row.enrolmentId} personName={nameOf(row.names)} />
              ) : (
                row.standing === 'blocked' && t('blockedNext.ask-trainer')
              ),
          },
        ]}
        empty={
          <EmptyState
            icon={IconUsers}
            title={filtered ? t('team.noneFound') : t('team.emptyTitle')}
            action={filtered ? undefined : <LinkButton href="/nominate">{t('common:places.nominate')}</LinkButton>}
          >
            {filtered ? t('team.noneFoundWhy') : t('team.emptyWhy')}
          </EmptyState>
        }
      />
    </Page>
  );
}
