import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { listTargets, setTarget } from '@tamkin/api-client';

export function useTargets(year: number) {
  return useQuery({ queryKey: ['targets', year], queryFn: () => listTargets(year) });
}

export function useSetTargets(year: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (values: ReadonlyMap<string, number>) => {
      for (const [indicator, value] of values) await setTarget(year, indicator, { value });
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['targets'] }),
        client.invalidateQueries({ queryKey: ['completion-report'] }),
      ]),
  });
}
