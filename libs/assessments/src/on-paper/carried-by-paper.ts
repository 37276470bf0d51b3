import type { FrozenPaper, FrozenQuestion } from '../attempt/frozen-paper';
import type { QuestionType } from '../question/question-body';

/** Types that need a phone: nothing is recorded or sent on paper. */
const NEEDS_PHONE: ReadonlySet<QuestionType> = new Set(['file', 'spoken']);

/** The paper without the questions that cannot be printed, and those. Points and the pass mark are of what remains. */
export function carriedByPaper(paper: FrozenPaper): { paper: FrozenPaper; leftOut: FrozenQuestion[] } {
  const onPhone = (question: FrozenQuestion): boolean =>
    NEEDS_PHONE.has(question.body.type) || isOnlyPointedAt(question) || needsVoice(question);
  return {
    paper: { ...paper, questions: paper.questions.filter((question) => !onPhone(question)) },
    leftOut: paper.questions.filter(onPhone),
  };
}

/** Places of a picture are crossed by their letters where they have names. */
function isOnlyPointedAt({ body }: FrozenQuestion): boolean {
  return body.type === 'hot-spot' && !body.listed;
}

/** A recording is part of the question itself. */
function needsVoice({ texts }: FrozenQuestion): boolean {
  return Object.values(texts).some(({ media }) => media?.audioId);
}
