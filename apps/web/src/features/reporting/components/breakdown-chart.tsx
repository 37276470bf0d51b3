import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.layer.css';
import type { BreakdownLineDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import type { DimensionName } from '../dimensions';
import { useLineName } from './use-line-name';

const LINE_HEIGHT = 40;
const AXES_HEIGHT = 90;

interface BreakdownChartProps {
  dimension: DimensionName;
  lines: readonly BreakdownLineDto[];
}

/** Staff trained, one bar per line; the table below says the same in numbers. Downloaded only where it is shown. */
export default function BreakdownChart({ dimension, lines }: BreakdownChartProps) {
  const { t } = useTranslation('reporting');
  const format = useFormat();
  const nameOf = useLineName(dimension);
  const data = lines.map((line) => ({
    name: nameOf(line),
    women: line.figures.counts.trainedWomen,
    men: line.figures.counts.trainedMen,
    notStated: line.figures.counts.trainedNotStated,
  }));
  return (
    <div dir="ltr" aria-hidden className="tk-keep-together">
      <BarChart
        h={lines.length * LINE_HEIGHT + AXES_HEIGHT}
        data={data}
        dataKey="name"
        type="stacked"
        orientation="vertical"
        yAxisProps={{ width: 150 }}
        valueFormatter={(value) => format.number(value)}
        withLegend
        barChartProps={{ accessibilityLayer: false }}
        barProps={{ isAnimationActive: false }}
        series={[
          { name: 'women', label: t('chart.women'), color: 'var(--tk-primary)' },
          { name: 'men', label: t('chart.men'), color: 'var(--tk-accent)' },
          { name: 'notStated', label: t('chart.notStated'), color: 'var(--tk-line-strong)' },
        ]}
      />
    </div>
  );
}
