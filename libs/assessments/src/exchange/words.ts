import { isLanguage, LANGUAGES, type Language } from '@tamkin/kernel';
import sanitizeHtml from 'sanitize-html';
import { replaceBetween, tagsIn } from './html-tags';
import { plainText } from '../question/plain-text';

/** The same words in the languages a file has them in. */
export type Words = Readonly<Partial<Record<Language, string>>>;

/** How the multilang filters of Moodle mark a language; the first group is its code. */
const MARKS = [
  {
    open: /<span\b(?=[^<>]*\bclass="multilang")(?=[^<>]*\blang="([a-z]{2})[^"<>]*")[^<>]*>/gi,
    close: /<\/span>/gi,
  },
  { open: /\{mlang\s+([a-z]{2})[^{}]*\}/gi, close: /\{mlang\}/gi },
] as const;
const BLOCK_END = /<\/(?:p|div|li|h[1-6]|tr|blockquote)>|<br\s*\/?>/gi;

/** HTML of a file as plain text, in every language it marks (multilang filters of Moodle), else in `language` alone. */
export function wordsIn(html: string, language: Language): Words {
  const said = Object.entries(byLanguage(html, language)).map(
    ([each, part]) => [each, htmlToText(part) || pictureWords(part)] as const,
  );
  return Object.fromEntries(said.filter(([, text]) => text));
}

/** The HTML that each language shows. */
export function byLanguage(html: string, language: Language): Words {
  const mark = MARKS.find(({ open }) => new RegExp(open).test(html));
  if (!mark) return { [language]: html };
  const parts: Partial<Record<Language, string>> = {};
  for (const each of LANGUAGES) {
    let found = false;
    const said = replaceBetween(html, mark, ([, tag = ''], inner) => {
      const code = tag.toLowerCase();
      if (code !== each) return '';
      found = isLanguage(code);
      return inner;
    });
    if (found) parts[each] = said;
  }
  return Object.keys(parts).length > 0 ? parts : { [language]: html };
}

/** What a picture without any words around it says to those who do not see it. */
function pictureWords(html: string): string {
  const picture = tagsIn(html).find(({ name }) => name === 'img');
  return plainText(picture?.attributes.get('alt') ?? '');
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
      .replace(/[ \t]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
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
