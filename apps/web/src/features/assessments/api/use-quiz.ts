import {
  getAttemptResult,
  getQuiz,
  handInAttempt,
  startAttempt,
  type AttemptDto,
  type AttemptResultDto,
  type QuizOverviewDto,
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

export function useQuiz(enrolmentId: string, activityId: string): UseQueryResult<QuizOverviewDto, ApiProblem> {
  const language = useLanguage();
  return useQuery({
    queryKey: ['quiz', enrolmentId, activityId, language],
    queryFn: () => getQuiz(enrolmentId, activityId),
    staleTime: 0,
  });
}

export function useStartAttempt(
  enrolmentId: string,
  activityId: string,
): UseMutationResult<AttemptDto, ApiProblem, void> {
  return useMutation({ mutationFn: () => startAttempt(enrolmentId, activityId) });
}

/** Handing in changes progress, blockers and tries: everything read before is asked for again. */
export function useHandIn(attemptId: string): UseMutationResult<AttemptResultDto, ApiProblem, void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => handInAttempt(attemptId),
    onSuccess: () => client.invalidateQueries(),
  });
}

export function useAttemptResult(attemptId: string): UseQueryResult<AttemptResultDto, ApiProblem> {
  const language = useLanguage();
  return useQuery({ queryKey: ['attempt-result', attemptId, language], queryFn: () => getAttemptResult(attemptId) });
}
