import type { HealthReportDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { Bidi } from '../../../ui/bidi';
import { DataTable } from '../../../ui/data-table';
import { DateText } from '../../../ui/date-text';
import { FactList } from '../../../ui/fact-list';
import { Loaded } from '../../../ui/loaded';
import { NumberLink } from '../../../ui/number-link';
import { Page } from '../../../ui/page';
import { Section } from '../../../ui/section';
import { StatusBadge } from '../../../ui/status-badge';
import { TextLink } from '../../../ui/text-link';
import { useHealthReport } from '../api/use-health';
import { FailedJobs } from '../components/failed-jobs';
import { concernsOf } from '../components/concerns';
import classes from './health-page.module.css';

/** The administrator's home: what needs a hand first, then how each part is. */
export default function HealthPage() {
  const { t } = useTranslation('notifications');
  return (
    <Page title={t('health.title')}>
      <Loaded query={useHealthReport()}>
        {(report) => (
          <>
            <Concerns report={report} />
            <Figures report={report} />
            {report.lanes.some(({ failed }) => failed > 0) && (
              <Section title={t('health.failedJobs')}>
                <FailedJobs />
              </Section>
            )}
            <Parts report={report} />
            <Lanes report={report} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Concerns({ report }: { report: HealthReportDto }) {
  const { t } = useTranslation('notifications');
  const concerns = concernsOf(report);
  if (concerns.length === 0) return <StatusBadge tone="success" label={t('health.allWell')} />;
  return (
    <ul className={classes.concerns} aria-label={t('health.concerns')}>
      {concerns.map(({ key, tone, href }) => (
        <li key={key}>
          <StatusBadge tone={tone} label={t(`health.concern.${key}`)} />
          {href !== undefined && <TextLink href={href}>{t('health.look')}</TextLink>}
        </li>
      ))}
    </ul>
  );
}

function Figures({ report: { mail, lanes, imports, duplicates } }: { report: HealthReportDto }) {
  const { t } = useTranslation('notifications');
  const failedJobs = lanes.reduce((sum, { failed }) => sum + failed, 0);
  return (
    <div className={classes.figures}>
      <NumberLink look="tile" value={mail.failed} label={t('health.failedMessages')} href="/outbox?status=failed" />
      <NumberLink look="tile" value={mail.queued} label={t('health.queuedMessages')} href="/outbox?status=queued" />
      <NumberLink look="tile" value={failedJobs} label={t('health.failedJobsCount')} />
      <NumberLink look="tile" value={imports.toConfirm} label={t('health.importsToConfirm')} href="/people/imports" />
      <NumberLink look="tile" value={duplicates} label={t('health.duplicates')} href="/people/duplicates" />
    </div>
  );
}

function Parts({ report }: { report: HealthReportDto }) {
  const { t } = useTranslation('notifications');
  const format = useFormat();
  const { database, workers, mail, disk, calendar, imports, lastBackupAt, version } = report;
  const facts = [
    {
      label: t('health.database'),
      value: database.reachable
        ? t('health.answersIn', { ms: format.number(database.answeredInMs, 1) })
        : t('health.down'),
    },
    { label: t('health.workers'), value: format.number(workers) },
    { label: t('health.mail'), value: t(`health.mailModes.${mail.mode}`) },
    ...(mail.lastError === null
      ? []
      : [{ label: t('health.lastError'), value: <Bidi dir="ltr">{mail.lastError}</Bidi> }]),
    ...(mail.lastSentAt === null ? [] : [{ label: t('health.lastSent'), value: <DateText value={mail.lastSentAt} /> }]),
    { label: t('health.disk'), value: format.share(...inGigabytes(disk)) },
    {
      label: t('health.backup'),
      value: lastBackupAt === null ? t('health.backupUnknown') : <DateText value={lastBackupAt} />,
    },
    {
      label: t('health.lastImport'),
      value: imports.lastDoneAt === null ? t('health.noImport') : <DateText value={imports.lastDoneAt} />,
    },
    {
      label: t('health.calendar'),
      value: <TextLink href="/settings">{t('health.holidaysAhead', { count: calendar.holidaysAhead })}</TextLink>,
    },
    { label: t('health.version'), value: <Bidi dir="ltr">{version}</Bidi> },
  ];
  return (
    <Section title={t('health.parts')} look="card">
      <FactList facts={facts} />
    </Section>
  );
}

/** Free and whole, in rounded gigabytes. */
function inGigabytes({ freeBytes, totalBytes }: HealthReportDto['disk']): [number, number] {
  return [Math.round(freeBytes / 1e9), Math.max(1, Math.round(totalBytes / 1e9))];
}

function Lanes({ report: { lanes } }: { report: HealthReportDto }) {
  const { t } = useTranslation('notifications');
  const format = useFormat();
  const busy = lanes.filter(({ waiting, active, delayed, failed }) => waiting + active + delayed + failed > 0);
  if (busy.length === 0) return null;
  return (
    <Section title={t('health.lanes')}>
      <DataTable
        caption={t('health.lanes')}
        columns={[
          { key: 'lane', header: t('health.lane'), cell: ({ lane }) => t(`lanes.${lane}`) },
          ...(['waiting', 'active', 'delayed', 'failed'] as const).map((state) => ({
            key: state,
            header: t(`health.states.${state}`),
            numeric: true,
            cell: (row: HealthReportDto['lanes'][number]) => format.number(row[state]),
          })),
        ]}
        rows={busy}
        rowKey={({ lane }) => lane}
      />
    </Section>
  );
}
