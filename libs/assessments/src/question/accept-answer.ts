import type { GivenAnswer } from './given-answer';
import type { Answer, QuestionBody } from './question-body';
import type { Sheet } from './question-type-rules';
import { rulesOf } from './question-types';

/**
 * The answer as it is kept, in the author's keys; `null` when taken back. The keys a client sees are places in the order
 * shown (`o1`, `o2` …): an author's own keys often stand in the right order and would give the answer away.
 */
export function acceptAnswer(sheet: Sheet<QuestionBody>, given: GivenAnswer): Answer | null {
  return rulesOf(sheet.body).accept(sheet, given);
}
