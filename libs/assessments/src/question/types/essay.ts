import { acceptWords } from '../accepted-words';
import { requireOnly } from '../given-answer';
import type { EssayBody } from '../question-body';
import type { QuestionTypeRules } from '../question-type-rules';

/** Most characters of an essay: about six pages. */
export const ESSAY_LIMIT = 20_000;

/** A longer text; a person marks it. */
export const essay: QuestionTypeRules<EssayBody> = {
  groups: () => [],
  bodyProblems: ({ minWords, maxWords }) => {
    const fits = (words: number | null): boolean =>
      words === null || (Number.isInteger(words) && words >= 1 && words <= 3_000);
    const ordered = minWords === null || maxWords === null || minWords <= maxWords;
    return fits(minWords) && fits(maxWords) && ordered ? [] : [{ field: 'maxWords', code: 'question.bad-word-limits' }];
  },
  needsMarking: () => true,
  limits: ({ minWords, maxWords }) => ({ minWords, maxWords }),
  accept: (_, given) => {
    requireOnly(given, 'text');
    const text = acceptWords(given.text ?? '', ESSAY_LIMIT);
    return text === null ? null : { type: 'text', text };
  },
  mark: () => 0,
  rightAnswer: () => null,
};
