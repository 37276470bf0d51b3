import { foldText } from '@tamkin/kernel';
import type { QuestionContent } from './question-content';

/** What a search looks through: the key and everything a learner may read, folded. */
export function searchText(key: string, { texts }: QuestionContent): string {
  const parts = Object.values(texts).flatMap((text) => (text ? [text.text, ...Object.values(text.options)] : []));
  return foldText([key, ...parts].join(' '));
}
