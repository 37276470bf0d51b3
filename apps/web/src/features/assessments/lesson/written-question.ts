import type { NewQuestionDto } from '@tamkin/api-client';
import type { WrittenQuestion } from '../../../platform/lesson-question';

const KEYS = 'abcdefghij';

/** A question written in a lesson, as the bank takes it: the same options in the same order, in every language. */
export function questionForBank({ several, options, texts }: WrittenQuestion): Pick<NewQuestionDto, 'body' | 'texts'> {
  const keyed = options.map(({ id, right }, place) => ({ id, right, key: KEYS[place] ?? id }));
  const words = Object.entries(texts).map(([language, { text, feedback, options: said }]) => [
    language,
    {
      text,
      unit: '',
      feedback,
      options: keyed.map(({ id, key }) => ({ key, text: said[id]?.text ?? '', feedback: said[id]?.feedback ?? '' })),
    },
  ]);
  return {
    body: {
      type: several ? 'multiple' : 'single',
      pinOptions: true,
      options: keyed.map(({ key, right }) => ({ key, correct: right })),
    },
    texts: Object.fromEntries(words) as NewQuestionDto['texts'],
  };
}
