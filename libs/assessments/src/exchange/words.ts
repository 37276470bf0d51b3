import { isLanguage, LANGUAGES, type Language } from '@tamkin/kernel';
import sanitizeHtml from 'sanitize-html';
import { plainText } from '../question/plain-text';

/** The same words in the languages a file has them in. */
export type Words = Readonly<Partial<Record<Language, string>>>;

const MULTILANG_SPAN = /<span\b(?=[^>]*\bclass="multilang")(?=[^>]*\blang="([a-z]{2})[^"]*")[^>]*>([\s\S]*?)<\/span>/gi;
const MLANG = /\{mlang\s+([a-z]{2})[^}]*\}([\s\S]*?)\{mlang\}/gi;
const BLOCK_END = /<\/(?:p|div|li|h[1-6]|tr|blockquote)>|<br\s*\/?>/gi;

/** HTML of a file as plain text, in every language it marks (multilang filters of Moodle), else in `language` alone. */
export function wordsIn(html: string, language: Language): Words {
  const said = Object.entries(byLanguage(html, language)).map(([each, part]) => [each, htmlToText(part)] as const);
  return Object.fromEntries(said.filter(([, text]) => text));
}

/** The HTML that each language shows. */
export function byLanguage(html: string, language: Language): Words {
  const marked = [MULTILANG_SPAN, MLANG].find((pattern) => new RegExp(pattern).test(html));
  if (!marked) return { [language]: html };
  const parts: Partial<Record<Language, string>> = {};
  for (const each of LANGUAGES) {
    let found = false;
    const said = html.replace(new RegExp(marked), (_, tag: string, inner: string) => {
      const code = tag.toLowerCase();
      if (code !== each) return '';
      found = isLanguage(code);
      return inner;
    });
    if (found) parts[each] = said;
  }
  return Object.keys(parts).length > 0 ? parts : { [language]: html };
}

/** Text that is not HTML, its lines kept. */
export function plainWords(text: string, language: Language): Words {
  return only(language, plainText(text));
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
