import type { ListedPlanDto, PersonLineDto } from '@tamkin/api-client';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearch } from 'wouter';
import { usePresence } from '../../../platform/current-user';
import { useUrlState } from '../../../platform/use-url-state';
import type { Column } from '../../../ui/data-table';
import { DateText } from '../../../ui/date-text';
import { EmptyState } from '../../../ui/empty-state';
import { EntryMode } from '../../../ui/entry-mode';
import { ListTable } from '../../../ui/list-table';
import { Page } from '../../../ui/page';
import { StatusBadge } from '../../../ui/status-badge';
import { TextLink } from '../../../ui/text-link';
import { TwoLines } from '../../../ui/two-lines';
import { useFormat } from '../../../platform/format/use-format';
import { useReportedPeople, useReportedTotal } from '../api/use-report-lists';
import { ReportFilters } from '../components/report-filters';
import { useAttendedTime } from '../components/use-attended-time';
import { reportAddress, REPORT_DEFAULTS } from '../report-address';

const DEFAULTS = { ...REPORT_DEFAULTS, measure: 'trained' };
const TONES = {
  'not-started': 'neutral',
  'in-progress': 'info',
  completed: 'success',
  'not-completed': 'warning',
  withdrawn: 'neutral',
} as const;

/** The people behind one number of the report. */
export default function PeoplePage() {
  const { t } = useTranslation('reporting');
  const [address, setAddress] = useUrlState(DEFAULTS);
  const search = useSearch();
  const format = useFormat();
  const list = useReportedPeople(address, address.measure);
  const total = useReportedTotal(address, address.measure).data?.total;
  const columns: Column<PersonLineDto>[] = [
    {
      key: 'person',
      header: t('columns.person'),
      cell: ({ displayName, providerName }) => (
        <TwoLines under={<bdi>{providerName}</bdi>}>
          <bdi>{displayName}</bdi>
        </TwoLines>
      ),
    },
    {
      key: 'course',
      header: t('dimensions.course'),
      cell: ({ courseTitle, cohortName, language, others }) => (
        <TwoLines
          under={
            <>
              <bdi>{cohortName}</bdi> · {t(`lines.language.${language}`)}
            </>
          }
        >
          <bdi>{courseTitle}</bdi> {others > 0 && t('others', { count: others })}
        </TwoLines>
      ),
    },
    {
      key: 'status',
      header: t('columns.status'),
      cell: ({ status, enrolledAt }) => (
        <TwoLines under={t('enrolledOn', { day: format.when(enrolledAt) })}>
          <StatusBadge tone={TONES[status]} label={t(`statuses.${status}`)} />
        </TwoLines>
      ),
    },
    { key: 'entry', header: t('columns.entryMode'), cell: ({ entryMode }) => <EntryMode mode={entryMode} /> },
    {
      key: 'certificate',
      header: t('columns.certificate'),
      cell: ({ certificate }) => <Certificate serial={certificate?.serial ?? null} />,
    },
    address.measure === 'expected'
      ? { key: 'attendance', header: t('columns.attendance'), cell: ({ minutes }) => <Attendance minutes={minutes} /> }
      : { key: 'plan', header: t('columns.plan'), cell: ({ plan }) => (plan ? <ListedPlan plan={plan} /> : '–') },
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

/** The number of a certificate; it opens the register for whoever may read it. */
function Certificate({ serial }: { serial: string | null }) {
  const { active } = usePresence();
  if (serial === null) return '–';
  const said = (
    <bdi dir="ltr" className="tk-one-line">
      {serial}
    </bdi>
  );
  return active.role === 'reviewer' ? <TextLink href={`/register?search=${serial}`}>{said}</TextLink> : said;
}

/** In the period of the list. */
function Attendance({ minutes }: Pick<PersonLineDto, 'minutes'>) {
  const attendedTime = useAttendedTime();
  const format = useFormat();
  if (!minutes) return '–';
  return <TwoLines under={attendedTime(minutes)}>{format.percent(minutes.attended, minutes.planned)}</TwoLines>;
}

/** How far an action plan has come, and since when; opens the plan. */
function ListedPlan({ plan: { id, submittedAt, validatedAt, implementedAt } }: { plan: ListedPlanDto }) {
  const { t } = useTranslation('reporting');
  const state = implementedAt ? 'implemented' : validatedAt ? 'validated' : 'submitted';
  return (
    <TwoLines under={<DateText value={implementedAt ?? validatedAt ?? submittedAt} />}>
      <TextLink href={`/action-plans/${id}`}>{t(`planStates.${state}`)}</TextLink>
    </TwoLines>
  );
}
