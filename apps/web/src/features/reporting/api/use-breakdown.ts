import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getCompletionReportBy } from '@tamkin/api-client';
import { useLanguage } from '../../../platform/use-language';
import type { DimensionName } from '../dimensions';
import type { ReportAddress } from '../report-address';
import { reportQuery } from './report-query';

export function useBreakdown(address: ReportAddress, dimension: DimensionName) {
  const query = reportQuery(address);
  return useQuery({
    queryKey: ['completion-report', 'by', dimension, query, useLanguage()],
    queryFn: () => getCompletionReportBy(dimension, query),
    placeholderData: keepPreviousData,
  });
}
