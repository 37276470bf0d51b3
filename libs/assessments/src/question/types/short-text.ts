import { acceptedProblems, acceptWords, firstAccepted, isAccepted } from '../accepted-words';
import { requireOnly } from '../given-answer';
import { ANSWER_KEY, type ShortTextBody } from '../question-body';
import type { QuestionTypeRules } from '../question-type-rules';

/** All or nothing: the words are among the accepted ones of any language. */
export const shortText: QuestionTypeRules<ShortTextBody> = {
  groups: () => [],
  bodyProblems: () => [],
  textProblems: (_, text, path) => acceptedProblems(text, ANSWER_KEY, path),
  isComplete: (_, text) => (text.accepted?.[ANSWER_KEY]?.length ?? 0) > 0,
  accept: (_, given) => {
    requireOnly(given, 'text');
    const text = acceptWords(given.text ?? '');
    return text === null ? null : { type: 'text', text };
  },
  mark: ({ body, texts }, answer) =>
    answer.type === 'text' && isAccepted(texts, ANSWER_KEY, body.exact, answer.text) ? 1 : 0,
  rightAnswer: ({ texts }, language) => {
    const text = firstAccepted(texts, ANSWER_KEY, language);
    return text === null ? null : { type: 'text', text };
  },
};
