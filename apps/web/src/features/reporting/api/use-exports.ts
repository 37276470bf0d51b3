import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  listReportExports,
  requestReportExport,
  type ReportExportDto,
  type RequestExportDto,
} from '@tamkin/api-client';

const KEY = ['report-exports'];
const POLL_MS = 1_500;

export function isUnderWay({ status }: ReportExportDto): boolean {
  return status === 'queued' || status === 'running';
}

/** Own files; asked again while one is being made. */
export function useExports() {
  return useQuery({
    queryKey: KEY,
    queryFn: () => listReportExports(),
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? POLL_MS : false),
  });
}

export function useRequestExport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: RequestExportDto) => requestReportExport(wanted),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}
