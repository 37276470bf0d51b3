import type { ReportPersonDto } from '@tamkin/api-client';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { Bidi } from '../../../ui/bidi';
import { DataTable } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { EntryMode } from '../../../ui/entry-mode';
import { Names } from '../../../ui/names';
import { StatusBadge } from '../../../ui/status-badge';

/** Who gets which certificate, and why not the other. */
export function PeopleOutcomes({ people }: { people: readonly ReportPersonDto[] }) {
  const { t } = useTranslation('certificates');
  const format = useFormat();
  const percent = (value: number | null): string => (value === null ? '–' : (format.percent(value, 100) ?? '–'));
  if (people.length === 0) {
    return (
      <EmptyState icon={IconUsers} title={t('people.emptyTitle')}>
        {t('people.emptyWhy')}
      </EmptyState>
    );
  }
  return (
    <DataTable
      caption={t('people.title')}
      rows={people}
      rowKey={({ enrolmentId }) => enrolmentId}
      columns={[
        { key: 'name', header: t('people.name'), cell: ({ names }) => <Names names={names} /> },
        { key: 'provider', header: t('people.provider'), cell: ({ providerName }) => <Bidi>{providerName}</Bidi> },
        {
          key: 'attendance',
          header: t('people.attendance'),
          numeric: true,
          cell: ({ attendancePercent }) => percent(attendancePercent),
        },
        { key: 'score', header: t('people.score'), numeric: true, cell: ({ finalScore }) => percent(finalScore) },
        { key: 'entry', header: t('people.entryMode'), cell: ({ entryMode }) => <EntryMode mode={entryMode} /> },
        {
          key: 'certificate',
          header: t('people.certificate'),
          cell: ({ certificate }) => (
            <StatusBadge
              tone={certificate === 'achievement' ? 'success' : certificate === 'participation' ? 'info' : 'neutral'}
              label={t(`outcome.${certificate ?? 'none'}`)}
            />
          ),
        },
        {
          key: 'missing',
          header: t('people.missing'),
          cell: ({ missing }) => missing.map((code) => t(`missing.${code}`)).join(' · ') || '–',
        },
      ]}
    />
  );
}
