import { getCohort, type CohortDto } from '@tamkin/api-client';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';

/** Key of everything read about one cohort; invalidate it after a change. */
export const cohortKey = (id: string): readonly string[] => ['cohort', id];

/** The cohort whose page is open; every tab shows its name. */
export function useCohort(id: string): UseQueryResult<CohortDto> {
  return useQuery({ queryKey: [...cohortKey(id), 'facts'], queryFn: () => getCohort(id) });
}
