import {
  changeQuestions,
  getPoolSize,
  getQuestionUsage,
  listAuthoredCourses,
  listQuestionRevisions,
  listQuestionTags,
  restoreQuestionRevision,
  type BatchChangesDto,
  type BatchDoneDto,
  type PaperPoolDto,
  type QuestionRevisionDto,
  type QuestionUsageDto,
  type RevisionDto,
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

/** Courses in the list of choices: a programme has some twenty. */
const MOST_COURSES = 200;

export type BankCourses = Awaited<ReturnType<typeof listAuthoredCourses>>['items'];

export function useBankCourses(): UseQueryResult<BankCourses, ApiProblem> {
  const language = useLanguage();
  return useQuery({
    queryKey: ['question-courses', language],
    queryFn: async () => (await listAuthoredCourses({ limit: MOST_COURSES })).items,
  });
}

export interface BankTags {
  topics: readonly string[];
  objectives: readonly string[];
}

/** Topics and objectives in use in a bank; empty until they are known. */
export function useBankTags(courseId: string): BankTags {
  const { data } = useQuery<BankTags, ApiProblem>({
    queryKey: ['questions', courseId, 'tags'],
    queryFn: async () => {
      const { items } = await listQuestionTags(courseId);
      const of = (wanted: string): string[] => items.filter(({ tag }) => tag === wanted).map(({ value }) => value);
      return { topics: of('topic'), objectives: of('objective') };
    },
  });
  return data ?? { topics: [], objectives: [] };
}

/** How many questions a pool would draw from now; `undefined` while it is counted. */
export function usePoolSize(forCourseId: string, pool: PaperPoolDto): number | undefined {
  const { courseId: bank, topic, objective, difficulty } = pool;
  const { data } = useQuery<number, ApiProblem>({
    queryKey: ['questions', forCourseId, 'pool-size', bank, topic, objective, difficulty],
    queryFn: async () => {
      const tags = {
        topic: topic ?? undefined,
        objective: objective ?? undefined,
        difficulty: difficulty ?? undefined,
      };
      return (await getPoolSize(forCourseId, bank, tags)).questions;
    },
  });
  return data;
}

export function useChangeQuestions(courseId: string): UseMutationResult<BatchDoneDto, ApiProblem, BatchChangesDto> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (changes) => changeQuestions(courseId, changes),
    onSuccess: () => client.invalidateQueries({ queryKey: ['questions'] }),
  });
}

export function useRevisions(questionId: string): UseQueryResult<QuestionRevisionDto[], ApiProblem> {
  return useQuery({
    queryKey: ['questions', questionId, 'revisions'],
    queryFn: async () => (await listQuestionRevisions(questionId)).items,
  });
}

export function useUsage(questionId: string): UseQueryResult<QuestionUsageDto[], ApiProblem> {
  return useQuery({
    queryKey: ['questions', questionId, 'usage'],
    queryFn: async () => (await getQuestionUsage(questionId)).items,
  });
}

/** Brings an earlier wording back as the newest one. */
export function useRestore(questionId: string, current: number): UseMutationResult<RevisionDto, ApiProblem, number> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (revision) => restoreQuestionRevision(questionId, { revision, current }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['questions'] }),
  });
}
