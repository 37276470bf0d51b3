import type { BlockRule } from './block-rule';
import { at, plain, uniqueParts, wordsOfParts } from './block-words';

/**
 * A question to think about while reading; it gives no marks. Written here, its answer is in the lesson, so that it works
 * without network. Taken from the question bank, nothing of it is here: `assessments` knows which it is, and its key never
 * leaves the server before an answer.
 */
export interface QuestionBlock {
  readonly id: string;
  readonly type: 'question';
  readonly text: string;
  /** More than one option may be chosen. */
  readonly several: boolean;
  readonly options: readonly QuestionOption[];
  /** Said after the answer, whatever it was. */
  readonly caption: string;
  /** Absent: written here. */
  readonly fromBank?: true;
}

export interface QuestionOption {
  readonly id: string;
  readonly text: string;
  readonly right: boolean;
  readonly feedback: string;
}

const OF_THE_BANK = { type: 'question', text: '', several: false, options: [], caption: '', fromBank: true } as const;

export const questionRules: BlockRule<QuestionBlock> = {
  read({ id, text, several = false, options, caption, fromBank }) {
    if (fromBank) return { id, ...OF_THE_BANK };
    const kept = uniqueParts(options).map(({ id, text, right = false, feedback }) => ({
      id,
      text: plain(text),
      right,
      feedback: plain(feedback),
    }));
    const said = plain(text);
    return said === '' && kept.length === 0
      ? null
      : { id, type: 'question', text: said, several, options: kept, caption: plain(caption) };
  },
  words: ({ text, options, caption }) => ({
    text,
    ...wordsOfParts(options, ({ text, feedback }) => ({ text, feedback })),
    caption,
  }),
  withWords: (block, words) => ({
    ...block,
    text: words['text'] ?? '',
    caption: words['caption'] ?? '',
    options: block.options.map((option) => ({
      ...option,
      text: at(words, option.id, 'text'),
      feedback: at(words, option.id, 'feedback'),
    })),
  }),
  isComplete: ({ text, several, options, fromBank }) => {
    if (fromBank) return true;
    const right = options.filter((option) => option.right).length;
    const said = text !== '' && options.length > 1 && options.every((option) => option.text !== '');
    return said && (several ? right > 0 : right === 1);
  },
};
