import { LANGUAGES, type Language } from '@tamkin/kernel';
import type { QuestionText } from '../../question/question-body';
import {
  eachOnce,
  filesIn,
  keywordsOf,
  missingFiles,
  notCarried,
  type ExportedFile,
  type ExportedFiles,
  type ExportedQuestion,
  type LanguageFiles,
  type Written,
} from './exported-question';
import { el } from './markup';
import { qtiParts } from './qti-interactions';
import { identifier, mediaPath, paragraphs, type QtiParts } from './qti-parts';
import { processing } from './qti-processing';

const ITEM_SPACE = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0';
const PACKAGE_SPACE = 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1';
const PROLOGUE = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SCORE = el('qti-outcome-declaration', { identifier: 'SCORE', cardinality: 'single', 'base-type': 'float' });
const FEEDBACK = el('qti-outcome-declaration', {
  identifier: 'FEEDBACK',
  cardinality: 'multiple',
  'base-type': 'identifier',
});

export const MANIFEST_NAME = 'imsmanifest.xml';

/** An item and the files it needs. */
export interface QtiPart {
  readonly path: string;
  readonly text: string;
  readonly files: readonly ExportedFile[];
}

/**
 * One item per language, for an item of QTI is in one language: any system can show it, from right to left where due. The
 * items of a question have one title, by which our import joins them again.
 */
export function writeQtiItems(question: ExportedQuestion, files: ExportedFiles): Written<QtiPart[]> {
  const parts: QtiPart[] = [];
  for (const language of LANGUAGES) {
    const text = question.texts[language];
    if (!text) continue;
    const media = filesIn(question, language, files);
    const made = qtiParts(question.body, text, media);
    if (!made) {
      const noPicture = { code: 'question-export.no-picture' };
      return { markup: null, notes: [question.body.type === 'hot-spot' ? noPicture : notCarried] };
    }
    parts.push({
      path: `items/${question.key}.${language}.xml`,
      text: PROLOGUE + item(question, { language, text, media }, made),
      files: filesOf(media),
    });
  }
  return parts.length > 0
    ? { markup: parts, notes: missingFiles(question, files) }
    : { markup: null, notes: [notCarried] };
}

function filesOf({ image, audio, options }: LanguageFiles): ExportedFile[] {
  return eachOnce([image, audio, ...[...options.values()].map(({ file }) => file)].filter((file) => file !== null));
}

/** An item by its path, and the names of its files. */
export interface PackedItem {
  readonly path: string;
  readonly files: readonly Pick<ExportedFile, 'name'>[];
}

/** What is in the package: items, and media as resources of their own on which items depend. */
export function writeQtiManifest(parts: readonly PackedItem[]): string {
  const media = [...new Set(parts.flatMap(({ files }) => files.map(mediaPath)))];
  const idOf = new Map(media.map((path, index) => [path, `M${index + 1}`]));
  const items = parts.map(({ path, files }, index) =>
    el(
      'resource',
      { identifier: `R${index + 1}`, type: 'imsqti_item_xmlv3p0', href: path },
      el('file', { href: path }),
      ...files.map((file) => el('dependency', { identifierref: idOf.get(mediaPath(file)) })),
    ),
  );
  const contents = media.map((path) =>
    el('resource', { identifier: idOf.get(path), type: 'webcontent', href: path }, el('file', { href: path })),
  );
  const about = el('metadata', {}, el('schema', {}, 'QTI Package'), el('schemaversion', {}, '3.0.0'));
  const attributes = { xmlns: PACKAGE_SPACE, identifier: 'tamkin-questions' };
  const resources = el('resources', {}, ...items, ...contents);
  return PROLOGUE + el('manifest', attributes, about, el('organizations'), resources);
}

interface InLanguage {
  readonly language: Language;
  readonly text: QuestionText;
  readonly media: LanguageFiles;
}

function item(question: ExportedQuestion, { language, text, media }: InLanguage, parts: QtiParts): string {
  const body = {
    dir: language === 'ar' ? 'rtl' : 'ltr',
    'data-tamkin-tags': keywordsOf(question).join('|') || null,
  };
  const said = saidOf(text);
  return el(
    'qti-assessment-item',
    {
      xmlns: ITEM_SPACE,
      identifier: `${identifier(question.key)}-${language}`,
      title: question.key,
      adaptive: false,
      'time-dependent': false,
      'xml:lang': language,
    },
    ...parts.responses.map(({ declaration }) => declaration),
    SCORE,
    FEEDBACK,
    el('qti-item-body', body, mediaMarkup(media, parts.showsPicture ?? false), parts.body),
    processing(
      parts.responses,
      said.map(([id]) => id),
    ),
    ...said.map(([id, words]) => feedback(id, words)),
  );
}

function mediaMarkup({ image, alt, audio }: LanguageFiles, showsPicture: boolean): string {
  const source = (file: ExportedFile): string => `../${mediaPath(file)}`;
  const picture =
    image && !showsPicture ? el('div', {}, el('img', { src: source(image), alt, ...(image.size ?? {}) })) : '';
  const sound = audio && el('source', { src: source(audio), type: audio.contentType });
  return picture + (sound ? el('div', {}, el('audio', { controls: 'controls' }, sound)) : '');
}

function saidOf({ feedback: general, optionFeedback = {} }: QuestionText): (readonly [string, string])[] {
  const ofOptions = Object.entries(optionFeedback).map(([key, words]) => [identifier(key), words] as const);
  return [...(general ? [['general', general] as const] : []), ...ofOptions];
}

function feedback(id: string, words: string): string {
  return el(
    'qti-modal-feedback',
    { 'outcome-identifier': 'FEEDBACK', identifier: id, 'show-hide': 'show' },
    el('qti-content-body', {}, paragraphs(words)),
  );
}
