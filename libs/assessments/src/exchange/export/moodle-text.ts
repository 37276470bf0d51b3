import { LANGUAGES, type Language } from '@tamkin/kernel';
import type { QuestionText, QuestionTexts } from '../../question/question-body';
import { eachOnce, type ExportedFile } from './exported-question';
import { el, escaped } from './markup';

export type Said = (text: QuestionText) => string;

/** The words of each language in its span, with the markup that goes along. */
export function multilang(
  texts: QuestionTexts,
  pick: Said,
  along: Readonly<Partial<Record<Language, string>>> = {},
): string {
  return LANGUAGES.flatMap((language) => {
    const text = texts[language];
    const words = text ? pick(text) : '';
    return words || along[language] ? [span(language, words, along[language])] : [];
  }).join('');
}

export function answer(
  fraction: number,
  text: string,
  { feedback = '', language, files = '' }: { feedback?: string; language?: Language; files?: string } = {},
): string {
  const written = String(Math.round(fraction * 1e5) / 1e5);
  const said = feedback ? html('feedback', feedback) : '';
  const format = language ? 'moodle_auto_format' : 'html';
  return el('answer', { fraction: written, format, 'xml:lang': language }, el('text', {}, cdata(text)), files, said);
}

/** What stands for a file of the element in its text. */
export function pluginFile({ name }: Pick<ExportedFile, 'name'>): string {
  return `@@PLUGINFILE@@/${name}`;
}

/** The files of an element, each once. */
export function filesMarkup(files: readonly ExportedFile[]): string {
  return eachOnce(files)
    .map(({ name, content }) => el('file', { name, path: '/', encoding: 'base64' }, content.toString('base64')))
    .join('');
}

export function html(name: string, text: string, files = ''): string {
  return el(name, { format: 'html' }, el('text', {}, cdata(text)), files);
}

export function plain(text: string): string {
  return el('text', {}, escaped(text));
}

export function cdata(text: string): string {
  return `<![CDATA[${text.replace(/\]\]>/g, ']]]]><![CDATA[>')}]]>`;
}

function span(language: Language, words: string, along = ''): string {
  return `<span lang="${language}" class="multilang">${escaped(words).replace(/\n/g, '<br>')}${along}</span>`;
}
