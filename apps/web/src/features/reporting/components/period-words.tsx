import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../platform/format/use-format';
import { periodOf } from '../periods';
import type { ReportAddress } from '../report-address';

/** The days the figures are of. */
export function PeriodWords({ address }: { address: ReportAddress }) {
  const { t } = useTranslation('reporting');
  const format = useFormat();
  const { from, to } = periodOf(address.period, address);
  if (from && to && from <= to) return format.period(from, to);
  return t(from || to ? 'periods.custom' : 'periods.all');
}
