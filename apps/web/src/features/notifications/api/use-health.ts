import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getHealthReport, listFailedJobs, retryFailedJob } from '@tamkin/api-client';

/** Fresh enough to watch something being repaired. */
const REFRESH_MS = 15_000;

export function useHealthReport() {
  return useQuery({ queryKey: ['health-report'], queryFn: () => getHealthReport(), refetchInterval: REFRESH_MS });
}

export function useFailedJobs() {
  return useQuery({ queryKey: ['failed-jobs'], queryFn: () => listFailedJobs(), refetchInterval: REFRESH_MS });
}

export function useRetryJob() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ lane, id }: { lane: string; id: string }) => retryFailedJob(lane, id),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['failed-jobs'] }),
        client.invalidateQueries({ queryKey: ['health-report'] }),
      ]),
  });
}
