import type { ShownOptionDto } from '@tamkin/api-client';

/** What an option, a line or a box shows and says. */
export type Face = Pick<ShownOptionDto, 'text' | 'picture'>;

/** What an option says where it cannot show anything. */
export function faceWords({ text, picture }: Face): string {
  return text || (picture?.alt ?? '');
}

/** Files of the pictures of a question and its options. */
export function picturesOf({
  media,
  options,
  prompts,
}: {
  media: { imageId: string | null };
  options: readonly Face[];
  prompts: readonly Face[];
}): string[] {
  const ids = [media.imageId, ...[...options, ...prompts].map(({ picture }) => picture?.imageId)];
  return ids.filter((id) => id !== null && id !== undefined);
}
