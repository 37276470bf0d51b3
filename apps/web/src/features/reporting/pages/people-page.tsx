import type { PersonLineDto } from '@tamkin/api-client';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearch } from 'wouter';
import { useUrlState } from '../../../platform/use-url-state';
import type { Column } from '../../../ui/data-table';
import { DateText } from '../../../ui/date-text';
import { EmptyState } from '../../../ui/empty-state';
import { ListTable } from '../../../ui/list-table';
import { Page } from '../../../ui/page';
import { StatusBadge } from '../../../ui/status-badge';
import { useReportedPeople, useReportedTotal } from '../api/use-report-lists';
import { ReportFilters } from '../components/report-filters';
import { reportAddress, REPORT_DEFAULTS } from '../report-address';

const DEFAULTS = { ...REPORT_DEFAULTS, measure: 'trained' };
const TONES = { 'not-started': 'neutral', 'in-progress': 'info', completed: 'success', withdrawn: 'neutral' } as const;

/** The people behind one number of the report. */
export default function PeoplePage() {
  const { t } = useTranslation('reporting');
  const [address, setAddress] = useUrlState(DEFAULTS);
  const search = useSearch();
  const list = useReportedPeople(address, address.measure);
  const total = useReportedTotal(address, address.measure).data?.total;
  const columns: Column<PersonLineDto>[] = [
    { key: 'person', header: t('columns.person'), cell: ({ displayName }) => <bdi>{displayName}</bdi> },
    { key: 'provider', header: t('dimensions.provider'), cell: ({ providerName }) => <bdi>{providerName}</bdi> },
    {
      key: 'course',
      header: t('dimensions.course'),
      cell: ({ courseCode, courseTitle, others }) => (
        <bdi>
          {courseCode} · {courseTitle} {others > 0 && t('others', { count: others })}
        </bdi>
      ),
    },
    { key: 'cohort', header: t('columns.cohort'), cell: ({ cohortName }) => <bdi>{cohortName}</bdi> },
    { key: 'language', header: t('dimensions.language'), cell: ({ language }) => t(`lines.language.${language}`) },
    {
      key: 'status',
      header: t('columns.status'),
      cell: ({ status }) => <StatusBadge tone={TONES[status]} label={t(`statuses.${status}`)} />,
    },
    { key: 'enrolled', header: t('columns.enrolledAt'), cell: ({ enrolledAt }) => <DateText value={enrolledAt} /> },
    {
      key: 'certificate',
      header: t('columns.certificate'),
      cell: ({ certificate }) => (certificate ? <bdi dir="ltr">{certificate.serial}</bdi> : '–'),
    },
  ];
  return (
    <Page
      title={t(`measures.${address.measure}`, { defaultValue: t('list.title') })}
      lead={total === undefined ? undefined : t('list.lines', { count: total })}
      back={{ href: reportAddress(search), label: t('title') }}
    >
      <ReportFilters address={address} onChange={setAddress} />
      <ListTable
        list={list}
        caption={t('list.title')}
        columns={columns}
        rowKey={({ key }) => key}
        empty={
          <EmptyState icon={IconUsers} title={t('empty.title')}>
            {t('empty.why')}
          </EmptyState>
        }
      />
    </Page>
  );
}
