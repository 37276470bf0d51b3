import type { QuestionContent } from './question-content';

/** Ids of the files a question shows or plays, in any language. */
export function fileIdsOf({ texts }: Pick<QuestionContent, 'texts'>): string[] {
  const media = Object.values(texts).flatMap((text) => (text?.media ? [text.media] : []));
  return [...new Set(media.flatMap(({ imageId, audioId }) => [imageId, audioId]))].filter((id) => id !== null);
}
