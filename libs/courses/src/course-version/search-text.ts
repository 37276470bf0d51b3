import { foldText, type LocalisedText } from '@tamkin/kernel';

/** What the catalogue is searched in: code, titles and summaries in every language, folded. */
export function searchTextOf(
  code: string,
  version: { readonly title: LocalisedText; readonly summary: LocalisedText },
  moduleTitles: readonly LocalisedText[] = [],
): string {
  const texts = [version.title, version.summary, ...moduleTitles].flatMap((text) => Object.values(text));
  return foldText([code, ...texts].join(' '));
}
