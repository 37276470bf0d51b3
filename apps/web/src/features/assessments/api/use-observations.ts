import {
  agreeObservation,
  getCohortObservations,
  recordObservation,
  type CohortObservationsDto,
} from '@tamkin/api-client';
import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { ApiProblem } from '../../../platform/api-problem';
import { useLanguage } from '../../../platform/use-language';

export interface ObservationGiven {
  enrolmentId: string;
  activityId: string;
  scores: Record<string, number>;
  comment: string;
}

export function useObservations(cohortId: string): UseQueryResult<CohortObservationsDto, ApiProblem> {
  const language = useLanguage();
  return useQuery({
    queryKey: ['observations', cohortId, language],
    queryFn: () => getCohortObservations(cohortId),
  });
}

export function useRecordObservation(): UseMutationResult<void, ApiProblem, ObservationGiven> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ enrolmentId, activityId, scores, comment }) =>
      recordObservation(enrolmentId, activityId, { scores, comment }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['observations'] }),
  });
}

/** What two observers agree on. */
export function useAgreeObservation(): UseMutationResult<void, ApiProblem, ObservationGiven> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ enrolmentId, activityId, scores, comment }) =>
      agreeObservation(enrolmentId, activityId, { scores, comment }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['observations'] }),
  });
}
