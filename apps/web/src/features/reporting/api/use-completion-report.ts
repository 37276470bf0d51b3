import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getCompletionReport } from '@tamkin/api-client';
import type { ReportAddress } from '../report-address';
import { reportQuery } from './report-query';

/** `enabled`: false while nobody needs it. */
export function useCompletionReport(address: ReportAddress, { enabled = true }: { enabled?: boolean } = {}) {
  const query = reportQuery(address);
  return useQuery({
    queryKey: ['completion-report', query],
    queryFn: () => getCompletionReport(query),
    placeholderData: keepPreviousData,
    enabled,
  });
}
