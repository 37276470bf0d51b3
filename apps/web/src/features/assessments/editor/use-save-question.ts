import { addQuestion, changeQuestion, changeQuestions, type QuestionDto } from '@tamkin/api-client';
import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { ApiProblem } from '../../../platform/api-problem';
import { contentOf, draftOf, tagsOf, type QuestionDraft } from './question-draft';

/** With its id, and whether what counts as right may be another now. */
export type OnSaved = (questionId: string, keyChanged: boolean) => void;

interface QuestionToSave {
  draft: QuestionDraft;
  /** Called though the page has read the question anew by then. */
  onSaved: OnSaved;
}

/** Writes a question, new or old. Sorting an old one anew makes no new wording of it. */
export function useSaveQuestion(
  courseId: string,
  question: QuestionDto | null,
): UseMutationResult<string, ApiProblem, QuestionToSave> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ draft }) => (question ? change(question, draft) : add(courseId, draft)),
    onSuccess: async (id, { draft, onSaved }) => {
      await client.invalidateQueries({ queryKey: ['questions'] });
      onSaved(id, question !== null && !isSame(question.body, draft.body));
    },
  });
}

async function add(courseId: string, draft: QuestionDraft): Promise<string> {
  const given = Object.entries(tagsOf(draft)).filter(([, value]) => value !== null);
  return (await addQuestion(courseId, { ...contentOf(draft), ...Object.fromEntries(given) })).id;
}

async function change(question: QuestionDto, draft: QuestionDraft): Promise<string> {
  const before = draftOf(question);
  if (!isSame(tagsOf(before), tagsOf(draft))) {
    await changeQuestions(question.courseId, { ...tagsOf(draft), questionIds: [question.id] });
  }
  if (!isSame(contentOf(before), contentOf(draft))) {
    await changeQuestion(question.id, { ...contentOf(draft), revision: question.revision });
  }
  return question.id;
}

function isSame(before: object, after: object): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
