import type { BreakdownLineDto, ReportCountsDto } from '@tamkin/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { DataTable, type Column } from '../../../ui/data-table';
import { Share } from '../../../ui/share';
import { TextLink } from '../../../ui/text-link';
import { TwoLines } from '../../../ui/two-lines';
import { DIMENSION_FILTERS, type DimensionName } from '../dimensions';
import { listAddress, type ReportAddress } from '../report-address';
import { useLineName } from './use-line-name';

interface BreakdownTableProps {
  dimension: DimensionName;
  lines: readonly BreakdownLineDto[];
  address: ReportAddress;
}

type Line = BreakdownLineDto;

/** The figures line by line; every number opens its list, a share comes with its n. */
export function BreakdownTable({ dimension, lines, address }: BreakdownTableProps) {
  const { t } = useTranslation('reporting');
  const format = useFormat();
  const nameOf = useLineName(dimension);
  const column = (key: string, cell: (line: Line) => ReactNode): Column<Line> => ({
    key,
    header: t(`columns.${key}`),
    numeric: true,
    cell,
  });
  const open = (line: Line, measure: keyof ReportCountsDto, words?: ReactNode): ReactNode => {
    const value = line.figures.counts[measure];
    const said = words ?? format.number(value);
    const href = listAddress('people', measure, address, { [DIMENSION_FILTERS[dimension]]: line.key });
    return value === 0 ? said : <TextLink href={href}>{said}</TextLink>;
  };
  const columns: Column<Line>[] = [
    { key: 'name', header: t(`dimensions.${dimension}`), cell: (line) => <bdi>{nameOf(line)}</bdi> },
    column('enrolled', (line) => open(line, 'enrolled')),
    column('trained', (line) => open(line, 'trained')),
    column('women', (line) => {
      const { trainedWomen, trainedMen } = line.figures.counts;
      const both = trainedWomen + trainedMen;
      return open(line, 'trainedWomen', both === 0 ? '–' : <Share part={trainedWomen} whole={both} />);
    }),
    column('completed', (line) => {
      const { completed, ended } = line.figures.counts;
      return open(line, 'ended', ended === 0 ? '–' : <Share part={completed} whole={ended} />);
    }),
    column('passed', (line) => {
      const { passed, sat } = line.figures.counts;
      return open(line, 'sat', sat === 0 ? '–' : <Share part={passed} whole={sat} />);
    }),
    column('gain', (line) => {
      const gain = line.figures.rates.knowledgeGain;
      const n = format.number(line.figures.counts.paired);
      const said = gain === null ? '–' : <TwoLines under={t('gainOf', { n })}>{format.number(gain, 1)}</TwoLines>;
      return open(line, 'paired', said);
    }),
    column('achievement', (line) => open(line, 'achievement')),
    column('participation', (line) => open(line, 'participation')),
    column('plans', (line) => open(line, 'plansSubmitted')),
    column('plansValidated', (line) => open(line, 'plansValidated')),
    column('plansImplemented', (line) => open(line, 'plansImplemented')),
    column('implemented', (line) => {
      const { plansDue, plansDueImplemented } = line.figures.counts;
      return open(line, 'plansDue', plansDue === 0 ? '–' : <Share part={plansDueImplemented} whole={plansDue} />);
    }),
  ];
  return (
    <DataTable
      caption={t('breakdown.caption', { dimension: t(`dimensions.${dimension}`) })}
      columns={columns}
      rows={lines}
      rowKey={({ key }) => key}
    />
  );
}
