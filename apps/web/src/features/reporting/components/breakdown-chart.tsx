import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.layer.css';
import '@mantine/core/styles/ColorSwatch.layer.css';
import type { BreakdownLineDto } from '@tamkin/api-client';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import type { DimensionName } from '../dimensions';
import classes from './breakdown-chart.module.css';
import { useLineName } from './use-line-name';

const LINE_HEIGHT = 40;
const AXES_HEIGHT = 90;

/** From the reader's left, whatever the language: women first, as in the table. */
const SERIES = [
  { name: 'women', color: 'var(--tk-primary)' },
  { name: 'men', color: 'var(--tk-accent)' },
  { name: 'notStated', color: 'var(--tk-line-strong)' },
] as const;

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
  const series = SERIES.filter(({ name }) => name !== 'notStated' || data.some(({ notStated }) => notStated > 0));
  return (
    <div aria-hidden className="tk-keep-together">
      <ul className={classes.legend}>
        {series.map(({ name, color }) => (
          <li key={name}>
            <span className={classes.swatch} style={{ background: color }} />
            {t(`chart.${name}`)}
          </li>
        ))}
      </ul>
      <div dir="ltr">
        <BarChart
          h={lines.length * LINE_HEIGHT + AXES_HEIGHT}
          data={data}
          dataKey="name"
          type="stacked"
          orientation="vertical"
          yAxisProps={{ width: 150 }}
          valueFormatter={(value) => format.number(value)}
          barChartProps={{ accessibilityLayer: false }}
          barProps={{ isAnimationActive: false }}
          series={series.map(({ name, color }) => ({ name, color, label: t(`chart.${name}`) }))}
        />
      </div>
    </div>
  );
}
