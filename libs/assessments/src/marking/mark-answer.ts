import type { Answer, QuestionBody } from '../question/question-body';
import type { Keyed } from '../question/question-type-rules';
import { rulesOf } from '../question/question-types';

/** The share of a question's points that an answer earns, 0–1; the rules of each type say how. No answer earns nothing. */
export function markAnswer(question: Keyed<QuestionBody>, answer: Answer | null): number {
  return answer ? rulesOf(question.body).mark(question, answer) : 0;
}
