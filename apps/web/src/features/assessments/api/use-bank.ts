import {
  changeQuestions,
  getObjectiveMap,
  getPoolSize,
  getQuestionUsage,
  listAuthoredCourses,
  listQuestionRevisions,
  listQuestionTags,
  restoreQuestionRevision,
  type BatchChangesDto,
  type BatchDoneDto,
  type ObjectiveMapDto,
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

export interface BankObjective {
  code: string;
  /** Of an objective of the course; `null` of a code of the authors' own. */
  words: string | null;
  questions: number;
}

export interface BankTags {
  topics: readonly string[];
  objectives: readonly BankObjective[];
}

/** Topics in use in a bank, and objectives: those of its course, used or not, and codes of the authors' own. Empty until they are known. */
export function useBankTags(courseId: string): BankTags {
  const language = useLanguage();
  const { data } = useQuery<BankTags, ApiProblem>({
    queryKey: ['questions', courseId, 'tags', language],
    queryFn: async () => {
      const { items } = await listQuestionTags(courseId);
      return {
        topics: items.filter(({ tag }) => tag === 'topic').map(({ value }) => value),
        objectives: items
          .filter(({ tag }) => tag === 'objective')
          .map(({ value, words, questions }) => ({ code: value, words, questions })),
      };
    },
  });
  return data ?? { topics: [], objectives: [] };
}

/** `O1 · Écouter sans juger`, or the bare code where the course says nothing about it. */
export function sayObjective(code: string, objectives: readonly BankObjective[]): string {
  const words = objectives.find((each) => each.code === code)?.words;
  return words ? `${code} · ${words}` : code;
}

/** What the bank has and each test asks of every objective of a course. */
export function useObjectiveMap(courseId: string): UseQueryResult<ObjectiveMapDto, ApiProblem> {
  const language = useLanguage();
  return useQuery({
    queryKey: ['questions', courseId, 'objective-map', language],
    queryFn: () => getObjectiveMap(courseId),
    staleTime: 0,
  });
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
