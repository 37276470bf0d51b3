import type { BreakdownLineDto, ReportCountsDto } from '@tamkin/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { DataTable, type Column } from '../../../ui/data-table';
import { Share } from '../../../ui/share';
import { TextLink } from '../../../ui/text-link';
import { TwoLines } from '../../../ui/two-lines';
import { DIMENSION_FILTERS, type DimensionName } from '../dimensions';
import { listAddress, type FigureGroup, type ReportAddress } from '../report-address';
import { useAttendedTime } from './use-attended-time';
import { useLineName } from './use-line-name';

interface BreakdownTableProps {
  dimension: DimensionName;
  lines: readonly BreakdownLineDto[];
  address: ReportAddress;
  group: FigureGroup;
}

type Line = BreakdownLineDto;
type Counted = keyof ReportCountsDto;

/** The figures line by line; every number opens its list, a share comes with its n. */
export function BreakdownTable({ dimension, lines, address, group }: BreakdownTableProps) {
  const { t } = useTranslation('reporting');
  const format = useFormat();
  const attendedTime = useAttendedTime();
  const nameOf = useLineName(dimension);
  const column = (key: string, cell: (line: Line) => ReactNode): Column<Line> => ({
    key,
    header: t(`columns.${key}`),
    numeric: true,
    cell,
  });
  const open = (line: Line, measure: Counted, words?: ReactNode): ReactNode => {
    const value = line.figures.counts[measure];
    const said = words ?? format.number(value);
    const href = listAddress('people', measure, address, { [DIMENSION_FILTERS[dimension]]: line.key });
    return value === 0 ? said : <TextLink href={href}>{said}</TextLink>;
  };
  const share = (line: Line, list: Counted, part: Counted, whole: Counted): ReactNode => {
    const { [part]: some, [whole]: all } = line.figures.counts;
    return open(line, list, all === 0 ? '–' : <Share part={some} whole={all} />);
  };
  const gain = (line: Line): ReactNode => {
    const points = line.figures.rates.knowledgeGain;
    const n = format.number(line.figures.counts.paired);
    const said = points === null ? '–' : <TwoLines under={t('gainOf', { n })}>{format.number(points, 1)}</TwoLines>;
    return open(line, 'paired', said);
  };
  const attendance = (line: Line): ReactNode => {
    const { minutes } = line.figures;
    const percent = format.percent(minutes.attended, minutes.planned);
    const time = <span className="tk-one-line">{attendedTime(minutes)}</span>;
    return percent ? open(line, 'expected', <TwoLines under={time}>{percent}</TwoLines>) : '–';
  };
  const women = (line: Line): ReactNode => {
    const { trainedWomen, trainedMen } = line.figures.counts;
    const both = trainedWomen + trainedMen;
    // No women among the trained: the list behind the share is then of everybody it is a share of.
    const list = trainedWomen > 0 ? 'trainedWomen' : 'trained';
    return open(line, list, both === 0 ? '–' : <Share part={trainedWomen} whole={both} />);
  };
  const columns: Record<FigureGroup, Column<Line>[]> = {
    training: [
      column('enrolled', (line) => open(line, 'enrolled')),
      column('trained', (line) => open(line, 'trained')),
      column('women', women),
      column('completed', (line) => share(line, 'ended', 'completed', 'ended')),
      column('attendance', attendance),
    ],
    results: [
      column('passed', (line) => share(line, 'sat', 'passed', 'sat')),
      column('gain', gain),
      column('achievement', (line) => open(line, 'achievement')),
      column('participation', (line) => open(line, 'participation')),
    ],
    plans: [
      column('plans', (line) => open(line, 'plansSubmitted')),
      column('plansSubmittedValidated', (line) =>
        share(line, 'plansSubmittedValidated', 'plansSubmittedValidated', 'plansSubmitted'),
      ),
      column('plansValidated', (line) => open(line, 'plansValidated')),
      column('plansImplemented', (line) => open(line, 'plansImplemented')),
      column('implemented', (line) => share(line, 'plansDue', 'plansDueImplemented', 'plansDue')),
    ],
  };
  return (
    <DataTable
      caption={t('breakdown.caption', { dimension: t(`dimensions.${dimension}`) })}
      columns={[
        { key: 'name', header: t(`dimensions.${dimension}`), cell: (line) => <bdi>{nameOf(line)}</bdi> },
        ...columns[group],
      ]}
      rows={lines}
      rowKey={({ key }) => key}
    />
  );
}
