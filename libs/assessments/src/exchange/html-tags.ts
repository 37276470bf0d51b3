/** A tag of HTML that somebody else wrote, as far as it matters here. */
export interface HtmlTag {
  /** Small letters. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/*
 * Every pattern here takes time in proportion to the text, also where tags never end: files come from anybody, and the worker
 * reads them for everybody.
 */
const TAG = /<(img|audio|source|a)\b((?:"[^"]*"|'[^']*'|[^<>"'])*)>/gi;
const ATTRIBUTE = /(?<![a-z-])([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;

/** Pictures, sounds and links, in their order. */
export function tagsIn(html: string): HtmlTag[] {
  return [...html.matchAll(TAG)].map(([, name = '', written = '']) => ({
    name: name.toLowerCase(),
    attributes: new Map(
      [...written.matchAll(ATTRIBUTE)].map(([, key = '', one, other]) => [
        key.toLowerCase(),
        unescaped(one ?? other ?? ''),
      ]),
    ),
  }));
}

/** The text with every stretch from `open` to the next `close`, both global, replaced. One that never closes stays. */
export function replaceBetween(
  html: string,
  { open, close }: { readonly open: RegExp; readonly close: RegExp },
  replace: (opening: RegExpMatchArray, inner: string) => string,
): string {
  let replaced = '';
  let at = 0;
  for (const opening of html.matchAll(open)) {
    if (opening.index < at) continue;
    const from = opening.index + opening[0].length;
    const end = firstFrom(html, close, from);
    if (!end) break;
    replaced += html.slice(at, opening.index) + replace(opening, html.slice(from, end.index));
    at = end.index + end[0].length;
  }
  return replaced + html.slice(at);
}

function firstFrom(html: string, pattern: RegExp, from: number): RegExpExecArray | null {
  const search = new RegExp(pattern);
  search.lastIndex = from;
  return search.exec(html);
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;/g, "'")
    .replace(/&amp;/g, '&');
}
