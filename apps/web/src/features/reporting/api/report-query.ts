import type { getCompletionReport } from '@tamkin/api-client';
import { periodOf } from '../periods';
import { FILTER_NAMES, type ReportAddress } from '../report-address';

export type ReportQuery = NonNullable<Parameters<typeof getCompletionReport>[0]>;

/** What the address asks of the server. Values come from the address as they are: the server says what is wrong with them. */
export function reportQuery(address: ReportAddress): ReportQuery {
  const { from, to } = periodOf(address.period, address);
  const filters = FILTER_NAMES.filter((name) => address[name] !== '').map((name) => [name, address[name]] as const);
  return { ...(from ? { $from: from } : {}), ...(to ? { to } : {}), ...(Object.fromEntries(filters) as ReportQuery) };
}
