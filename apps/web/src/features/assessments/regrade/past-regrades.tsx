import type { RegradeDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { Bidi } from '../../../ui/bidi';
import { DataTable, type Column } from '../../../ui/data-table';
import { DateText } from '../../../ui/date-text';

/** Earlier corrections of this question: when, how, why, how many scores they changed. */
export function PastRegrades({ regrades }: { regrades: readonly RegradeDto[] }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const columns: Column<RegradeDto>[] = [
    { key: 'when', header: t('regrade.when'), cell: ({ createdAt }) => <DateText value={createdAt} /> },
    { key: 'how', header: t('regrade.how'), cell: ({ method }) => t(`regrade.methods.${method}`) },
    { key: 'reason', header: t('regrade.reason'), cell: ({ reason }) => <Bidi>{reason}</Bidi> },
    {
      key: 'changed',
      header: t('regrade.changed'),
      numeric: true,
      cell: ({ changed, total }) => format.share(changed, total),
    },
  ];
  return <DataTable caption={t('regrade.past')} columns={columns} rows={regrades} rowKey={({ id }) => id} />;
}
