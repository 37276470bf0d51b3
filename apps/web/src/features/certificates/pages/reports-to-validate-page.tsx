import { listCohortReports, type ReportLineDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useCursorList } from '../../../platform/cursor-list';
import { useFormat } from '../../../platform/format/use-format';
import { useUrlState } from '../../../platform/use-url-state';
import { Bidi } from '../../../ui/bidi';
import { DateText } from '../../../ui/date-text';
import { EmptyState } from '../../../ui/empty-state';
import { FilterBar } from '../../../ui/filter-bar';
import { FilterSelect } from '../../../ui/filter-select';
import { HomeParts } from '../../../ui/home-parts';
import { ListTable } from '../../../ui/list-table';
import { Page } from '../../../ui/page';
import { Share } from '../../../ui/share';
import { TextLink } from '../../../ui/text-link';

const FILTERS = { status: 'submitted' };
const STATUSES = ['submitted', 'validated', 'sent-back'] as const;

/** The reviewer's home: reports that wait, longest waiting first. */
export default function ReportsToValidatePage() {
  const { t } = useTranslation('certificates');
  const format = useFormat();
  const [filters, setFilters] = useUrlState(FILTERS);
  const status = STATUSES.find((known) => known === filters.status) ?? 'submitted';
  const list = useCursorList(['cohort-reports', status], (cursor) =>
    listCohortReports({ status, ...(cursor ? { cursor } : {}) }),
  );
  return (
    <Page title={t('validate.title')}>
      <FilterBar values={filters} defaults={FILTERS} onChange={setFilters}>
        <FilterSelect
          label={t('validate.show')}
          value={status}
          options={STATUSES.map((value) => ({ value, label: t(`reportStatus.${value}`) }))}
          onChange={(value) => setFilters({ status: value })}
        />
      </FilterBar>
      <ListTable
        list={list}
        caption={t('validate.title')}
        rowKey={({ id }: ReportLineDto) => id}
        columns={[
          {
            key: 'cohort',
            header: t('validate.cohort'),
            cell: ({ id, cohortName }) => <TextLink href={`/validate/${id}`}>{cohortName}</TextLink>,
          },
          { key: 'course', header: t('validate.course'), cell: ({ courseTitle }) => <Bidi>{courseTitle}</Bidi> },
          {
            key: 'dates',
            header: t('validate.dates'),
            cell: ({ startsOn, endsOn }) => format.period(startsOn, endsOn),
          },
          {
            key: 'trainer',
            header: t('validate.trainer'),
            cell: ({ submittedBy }) => <Bidi>{submittedBy ?? '–'}</Bidi>,
          },
          { key: 'since', header: t('validate.since'), cell: ({ submittedAt }) => <DateText value={submittedAt} /> },
          {
            key: 'certificates',
            header: t('validate.certificates'),
            numeric: true,
            cell: ({ certificates, enrolled }) => <Share part={certificates} whole={enrolled} />,
          },
        ]}
        empty={<EmptyState title={t(`validate.empty.${status}`)}>{t('validate.emptyWhy')}</EmptyState>}
      />
      <HomeParts />
    </Page>
  );
}
