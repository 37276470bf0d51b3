import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getCompletionReport } from '@tamkin/api-client';
import type { ReportAddress } from '../report-address';
import { reportQuery } from './report-query';

export function useCompletionReport(address: ReportAddress) {
  const query = reportQuery(address);
  return useQuery({
    queryKey: ['completion-report', query],
    queryFn: () => getCompletionReport(query),
    placeholderData: keepPreviousData,
  });
}
