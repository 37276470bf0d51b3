import type { QuestionContent } from './question-content';

/** Ids of the files a question and its options show or play, in any language. */
export function fileIdsOf({ texts }: Pick<QuestionContent, 'texts'>): string[] {
  const ids = Object.values(texts).flatMap((text) => [
    text?.media?.imageId,
    text?.media?.audioId,
    ...Object.values(text?.optionPictures ?? {}).map(({ imageId }) => imageId),
  ]);
  return [...new Set(ids)].filter((id) => id !== null && id !== undefined);
}
