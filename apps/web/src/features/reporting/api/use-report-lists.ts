import { listReportedPeople, listReportedProviders } from '@tamkin/api-client';
import { useQuery } from '@tanstack/react-query';
import { useCursorList } from '../../../platform/cursor-list';
import { useLanguage } from '../../../platform/use-language';
import type { ReportAddress } from '../report-address';
import { reportQuery } from './report-query';

type PeopleMeasure = Parameters<typeof listReportedPeople>[0];
type ProvidersMeasure = Parameters<typeof listReportedProviders>[0];

export function useReportedPeople(address: ReportAddress, measure: string) {
  const query = reportQuery(address);
  return useCursorList(['completion-report', 'people', measure, query, useLanguage()], (cursor) =>
    listReportedPeople(measure as PeopleMeasure, cursor === undefined ? query : { ...query, cursor }),
  );
}

export function useReportedProviders(address: ReportAddress, measure: string) {
  const query = reportQuery(address);
  return useCursorList(['completion-report', 'providers', measure, query, useLanguage()], (cursor) =>
    listReportedProviders(measure as ProvidersMeasure, cursor === undefined ? query : { ...query, cursor }),
  );
}

/** The number that was opened. */
export function useReportedTotal(address: ReportAddress, measure: string) {
  const query = { ...reportQuery(address), limit: 1 };
  return useQuery({
    queryKey: ['completion-report', 'total', measure, query],
    queryFn: () => listReportedPeople(measure as PeopleMeasure, query),
  });
}
