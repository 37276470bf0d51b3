import { isLanguage, LANGUAGES, type Language } from '@tamkin/kernel';
import sanitizeHtml from 'sanitize-html';
import { plainText } from '../question/plain-text';

/** The same words in the languages a file has them in. */
export type Words = Readonly<Partial<Record<Language, string>>>;

const MULTILANG_SPAN = /<span\b(?=[^>]*\bclass="multilang")(?=[^>]*\blang="([a-z]{2})[^"]*")[^>]*>([\s\S]*?)<\/span>/gi;
const MLANG = /\{mlang\s+([a-z]{2})[^}]*\}([\s\S]*?)\{mlang\}/gi;
const BLOCK_END = /<\/(?:p|div|li|h[1-6]|tr|blockquote)>|<br\s*\/?>/gi;
/** What plain text cannot carry. */
const LOST = /<(?:img|table|audio|video|iframe|object|math|svg)\b/i;

/** HTML of a file as plain text, in every language it marks (multilang filters of Moodle), else in `language` alone. */
export function wordsIn(html: string, language: Language): Words {
  const marked = [MULTILANG_SPAN, MLANG].find((pattern) => new RegExp(pattern).test(html));
  if (!marked) return only(language, htmlToText(html));
  const words: Partial<Record<Language, string>> = {};
  for (const each of LANGUAGES) {
    let found = false;
    const said = html.replace(new RegExp(marked), (_, tag: string, inner: string) => {
      const code = tag.toLowerCase();
      if (code !== each) return '';
      found = isLanguage(code);
      return inner;
    });
    if (found) words[each] = htmlToText(said);
  }
  return Object.keys(words).length > 0 ? words : only(language, htmlToText(html));
}

/** Text that is not HTML, its lines kept. */
export function plainWords(text: string, language: Language): Words {
  return only(language, plainText(text));
}

/** Whether turning this HTML into text leaves pictures, tables or sound behind. */
export function losesMedia(html: string): boolean {
  return LOST.test(html);
}

/** Languages in which any of these is written. */
export function languagesOf(all: readonly Words[]): Language[] {
  return LANGUAGES.filter((language) => all.some((words) => words[language]));
}

/** In this language, or in whichever there is: a number or a name is often written once. */
export function inEither(words: Words, language: Language): string {
  return words[language] ?? LANGUAGES.map((each) => words[each]).find(Boolean) ?? '';
}

export function htmlToText(html: string): string {
  const lines = html.replace(/\r?\n/g, ' ').replace(BLOCK_END, '\n');
  const text = sanitizeHtml(lines, { allowedTags: [], allowedAttributes: {}, disallowedTagsMode: 'discard' });
  return plainText(
    decodeBasic(text)
      .replace(/[ \t]*\n[ \t]*/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  );
}

function only(language: Language, text: string): Words {
  return text ? { [language]: text } : {};
}

/** What the sanitiser writes for safety inside HTML is plain again in plain text. */
function decodeBasic(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/&amp;/g, '&');
}
