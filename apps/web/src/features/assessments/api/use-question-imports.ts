import {
  confirmQuestionImport,
  getQuestionImport,
  listQuestionImportRows,
  listQuestionImports,
  sendQuestions,
  type MadeQuestionDto,
  type QuestionImportDto,
  type QuestionImportRowDto,
} from '@tamkin/api-client';
import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { ApiProblem } from '../../../platform/api-problem';
import { useCursorList, type CursorList } from '../../../platform/cursor-list';
import type { Language } from '../../../platform/language';

const POLL_MS = 1_000;
const ASLEEP: readonly QuestionImportDto['status'][] = ['ready', 'refused', 'done'];

export const TEMPLATE_ADDRESS = '/api/v1/question-import-template.xlsx';
export const ROW_FILTERS = { outcome: '' };
export const OUTCOMES = ['added', 'changed', 'unchanged', 'bad'] as const;

export function useQuestionImports(courseId: string): CursorList<QuestionImportDto> {
  return useCursorList(['question-imports', 'of', courseId], (cursor) => listQuestionImports(courseId, { cursor }));
}

/** Asks again while the worker reads or writes. */
export function useQuestionImport(id: string): UseQueryResult<QuestionImportDto, ApiProblem> {
  return useQuery({
    queryKey: ['question-imports', id],
    queryFn: () => getQuestionImport(id),
    refetchInterval: ({ state }) => (state.data && ASLEEP.includes(state.data.status) ? false : POLL_MS),
  });
}

export function useQuestionImportRows(id: string, status: string, filter: string): CursorList<QuestionImportRowDto> {
  const outcome = OUTCOMES.find((known) => known === filter);
  return useCursorList(['question-imports', id, 'rows', status, outcome], (cursor) =>
    listQuestionImportRows(id, { outcome, cursor }),
  );
}

interface Sent {
  readonly id: string;
  readonly language: Language;
  readonly file: File;
}

export function useSendQuestions(courseId: string): UseMutationResult<MadeQuestionDto, ApiProblem, Sent> {
  return useMutation({
    mutationFn: ({ id, language, file }) => sendQuestions(courseId, language, { file }, { id }),
  });
}

export function useConfirmQuestionImport(id: string): UseMutationResult<unknown, ApiProblem, void> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => confirmQuestionImport(id),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['question-imports'] });
      await client.invalidateQueries({ queryKey: ['questions'] });
    },
  });
}
