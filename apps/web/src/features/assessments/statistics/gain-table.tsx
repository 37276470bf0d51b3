import type { GainOfGroupDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { Bidi } from '../../../ui/bidi';
import { DataTable, type Column } from '../../../ui/data-table';

/** What people learnt, group by group, with how sure that is. */
export function GainTable({ groups }: { groups: readonly GainOfGroupDto[] }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const nameOf = ({ by, id, name }: GainOfGroupDto): string =>
    by === 'cohort' ? (name ?? '') : by === 'course' ? t('gain.all') : t(`gain.${by}.${id}`);
  const said = (value: number | null): string => (value === null ? '–' : format.number(value, 1));
  const column = (key: string, cell: (group: GainOfGroupDto) => string): Column<GainOfGroupDto> => ({
    key,
    header: t(`gain.${key}`),
    numeric: true,
    cell: (group) => <bdi>{cell(group)}</bdi>,
  });
  const columns: Column<GainOfGroupDto>[] = [
    { key: 'group', header: t('gain.group'), cell: (group) => <Bidi>{nameOf(group)}</Bidi> },
    column('pairs', ({ pairs }) => format.number(pairs)),
    column('before', ({ meanPre }) => said(meanPre)),
    column('after', ({ meanPost }) => said(meanPost)),
    column('points', ({ gain }) => said(gain)),
    column('between', ({ low, high }) =>
      low === null || high === null ? '–' : t('gain.range', { low: said(low), high: said(high) }),
    ),
    column('normalised', ({ normalised }) => (normalised === null ? '–' : (format.percent(normalised, 1) ?? '–'))),
  ];
  return (
    <DataTable caption={t('gain.title')} columns={columns} rows={groups} rowKey={({ by, id }) => `${by} ${id ?? ''}`} />
  );
}
