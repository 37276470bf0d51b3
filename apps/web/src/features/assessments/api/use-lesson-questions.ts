import {
  addQuestion,
  answerLessonQuestion,
  chooseLessonQuestion,
  listChosenQuestions,
  listLessonQuestions,
  type AnswerDto,
  type ChosenQuestionDto,
  type NewQuestionDto,
  type QuestionResultDto,
  type ShownQuestionDto,
} from '@tamkin/api-client';
import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { ApiProblem } from '../../../platform/api-problem';
import type { LessonQuestionPlace } from '../../../platform/lesson-question';

/** The question of a block for its readers; `null` while none was chosen. All of a lesson come with one request. */
export function useLessonQuestion(place: LessonQuestionPlace): UseQueryResult<ShownQuestionDto | null, ApiProblem> {
  const { activityId, blockId, language } = place;
  return useQuery({
    queryKey: ['lesson-questions', activityId, language],
    queryFn: () => listLessonQuestions(activityId, language),
    select: ({ items }) => items.find((each) => each.blockId === blockId)?.question ?? null,
  });
}

export function useAnswerLessonQuestion({
  activityId,
  blockId,
  language,
}: LessonQuestionPlace): UseMutationResult<QuestionResultDto, ApiProblem, AnswerDto> {
  return useMutation({ mutationFn: (answer) => answerLessonQuestion(activityId, blockId, { language, answer }) });
}

/** The question of a block for its author; `null` while none was chosen. */
export function useChosenQuestion(
  activityId: string,
  blockId: string,
): UseQueryResult<ChosenQuestionDto | null, ApiProblem> {
  return useQuery({
    queryKey: ['chosen-questions', activityId],
    queryFn: () => listChosenQuestions(activityId),
    select: ({ items }) => items.find((each) => each.blockId === blockId) ?? null,
  });
}

export interface ChoiceToMake {
  questionId: string;
  /** The question that stood there when the author looked. */
  replaces: string | null;
}

function useChoiceChange<Input>(
  change: (input: Input) => Promise<unknown>,
): UseMutationResult<void, ApiProblem, Input> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input) => {
      await change(input);
      await Promise.all(
        ['chosen-questions', 'lesson-questions', 'questions'].map((key) =>
          client.invalidateQueries({ queryKey: [key] }),
        ),
      );
    },
  });
}

export function useChooseQuestion(activityId: string, blockId: string) {
  return useChoiceChange((choice: ChoiceToMake) => chooseLessonQuestion(activityId, blockId, choice));
}

/** Writes a question into the bank and puts it into the block it was written in. Safe to repeat: the question has its id. */
export function useMoveIntoBank(courseId: string, activityId: string, blockId: string) {
  return useChoiceChange(
    async ({ question, replaces }: { question: NewQuestionDto & { id: string }; replaces: string | null }) => {
      const { id } = await addQuestion(courseId, question);
      await chooseLessonQuestion(activityId, blockId, { questionId: id, replaces });
    },
  );
}
