import {
  exportQuestions,
  getQuestionExport,
  type MadeQuestionDto,
  type NewQuestionExportDto,
  type QuestionExportDto,
} from '@tamkin/api-client';
import { useMutation, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import type { ApiProblem } from '../../../platform/api-problem';

const POLL_MS = 1_000;

export function useExportQuestions(
  courseId: string,
): UseMutationResult<MadeQuestionDto, ApiProblem, NewQuestionExportDto> {
  return useMutation({ mutationFn: (wanted) => exportQuestions(courseId, wanted) });
}

/** Asks again while the worker makes the file. */
export function useQuestionExport(id: string): UseQueryResult<QuestionExportDto, ApiProblem> {
  return useQuery({
    queryKey: ['question-exports', id],
    queryFn: () => getQuestionExport(id),
    refetchInterval: ({ state }) => (state.data && state.data.status !== 'working' ? false : POLL_MS),
  });
}

export function exportContentAddress(id: string): string {
  return `/api/v1/question-exports/${id}/content`;
}
