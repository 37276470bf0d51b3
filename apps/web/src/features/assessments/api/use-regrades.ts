import {
  askRegrade,
  getQuestion,
  getRegrade,
  listRegrades,
  previewRegrade,
  type AskedRegradeDto,
  type QuestionDto,
  type RegradeDto,
  type RegradePreviewDto,
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
import type { Job } from '../../../ui/job-progress';

export type RegradeMethod = RegradeDto['method'];

export interface RegradeChoice {
  method: RegradeMethod;
  neverLower: boolean;
}

export function useRegradedQuestion(questionId: string): UseQueryResult<QuestionDto, ApiProblem> {
  return useQuery({ queryKey: ['questions', questionId], queryFn: () => getQuestion(questionId) });
}

export function useRegradePreview(
  questionId: string,
  { method, neverLower }: RegradeChoice,
): UseQueryResult<RegradePreviewDto, ApiProblem> {
  const language = useLanguage();
  return useQuery({
    queryKey: ['regrade-preview', questionId, method, neverLower, language],
    queryFn: () => previewRegrade(questionId, method, neverLower),
  });
}

export function useRegrades(questionId: string): UseQueryResult<RegradeDto[], ApiProblem> {
  return useQuery({
    queryKey: ['regrades', questionId],
    queryFn: async () => (await listRegrades(questionId)).items,
  });
}

export interface RegradeAsked extends RegradeChoice {
  /** Made once per form, so that pressing twice regrades once. */
  id: string;
  revision: number;
  reason: string;
}

export function useAskRegrade(questionId: string): UseMutationResult<AskedRegradeDto, ApiProblem, RegradeAsked> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (asked) => askRegrade(questionId, asked),
    onSuccess: () => client.invalidateQueries({ queryKey: ['regrades', questionId] }),
  });
}

/** A regrade as long work; there is nothing to open at its end. */
export async function loadRegrade(id: string): Promise<Job> {
  const { status, done, total } = await getRegrade(id);
  return { status, done, total, resultUrl: null };
}
