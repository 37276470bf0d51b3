import {
  ArchiveRefusal,
  declaresDocumentType,
  decodeText,
  inspectWorkbook,
  pictureSize,
  readArchive,
  rootNameOf,
} from '@tamkin/files';
import type { Language } from '@tamkin/kernel';
import { readAiken } from './aiken/read-aiken';
import { archiveRefused, fileRefusals, MOST_QUESTIONS } from './exchange.errors';
import { readGift } from './gift/read-gift';
import { readMoodle } from './moodle/read-moodle';
import { readQti, type QtiFile, type QtiMedia, type QtiSizes } from './qti/read-qti';
import type { ReadQuestion } from './read-question';
import { readSheet } from './sheet/read-sheet';

export const IMPORT_FORMATS = ['moodle', 'gift', 'aiken', 'qti', 'xlsx'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** A file of questions once its format is known. */
export type QuestionFile =
  | { readonly format: 'moodle' | 'gift' | 'aiken'; readonly text: string }
  | { readonly format: 'qti'; readonly files: readonly QtiFile[]; readonly media: QtiMedia }
  | { readonly format: 'xlsx'; readonly content: Buffer };

const ZIP = Buffer.from('PK\u0003\u0004');
const PACKAGE_RULES = {
  maxEntries: 10_000,
  maxBytes: 100 * 1_048_576,
  wanted: (name: string): boolean => !isLeftover(name) && (isXml(name) || isMedia(name)),
  plainXml: isXml,
  refuseNested: true,
};
const ASKS_FOR_PLACES = /(?:hotspot|select-?point)-?interaction/i;
const AIKEN_ANSWER = /^[ \t]*ANSWER[ \t]*:[ \t]*[A-Z][ \t]*\r?$/im;
/** Braces that the writer did not escape hold the answers of a GIFT question. */
const OPENING_BRACE = /(?<!\\)\{/;
const CLOSING_BRACE = /(?<!\\)\}/;

/** Finds the format in the bytes, whatever the name says, and refuses what is hostile or none of ours. */
export async function openQuestionFile(content: Buffer): Promise<QuestionFile> {
  if (content.length === 0) throw fileRefusals.empty();
  if (content.subarray(0, ZIP.length).equals(ZIP)) return openArchive(content);
  const text = decodeText(content)?.replace(/^\ufeff/, '');
  if (text === undefined) throw fileRefusals.unknownFormat();
  if (text.trim() === '') throw fileRefusals.empty();
  if (text.trimStart().startsWith('<')) return openXml(text);
  if (AIKEN_ANSWER.test(text)) return { format: 'aiken', text };
  if (holdsBraces(text)) return { format: 'gift', text };
  throw fileRefusals.unknownFormat();
}

/** The questions of a file. `language` is that of words which the file does not mark. */
export async function readQuestionFile(file: QuestionFile, language: Language): Promise<ReadQuestion[]> {
  const questions = await read(file, language);
  if (questions.length === 0) throw fileRefusals.noQuestion();
  if (questions.length > MOST_QUESTIONS) throw fileRefusals.tooMany({ max: MOST_QUESTIONS });
  return questions;
}

async function read(file: QuestionFile, language: Language): Promise<ReadQuestion[]> {
  switch (file.format) {
    case 'moodle':
      return readMoodle(file.text, { language });
    case 'gift':
      return readGift(file.text, { language });
    case 'aiken':
      return readAiken(file.text, { language });
    case 'qti':
      return readQti(file.files, { language, media: file.media, sizes: await sizesOf(file) });
    case 'xlsx':
      return readSheet(file.content, { language });
  }
}

/** Places on a picture are written in its pixels: only who asks for places needs to know how many there are. */
async function sizesOf({ files, media }: { files: readonly QtiFile[]; media: QtiMedia }): Promise<QtiSizes> {
  const sizes = new Map<string, { width: number; height: number }>();
  if (!files.some(({ text }) => ASKS_FOR_PLACES.test(text))) return sizes;
  for (const [path, content] of media) {
    const size = await pictureSize(content);
    if (size) sizes.set(path, size);
  }
  return sizes;
}

async function openArchive(content: Buffer): Promise<QuestionFile> {
  try {
    if (content.includes('xl/workbook.xml')) {
      const { isWorkbook, hasMacros } = await inspectWorkbook(content);
      if (hasMacros || !isWorkbook) throw fileRefusals.unknownFormat();
      return { format: 'xlsx', content };
    }
    const { wanted } = await readArchive(content, PACKAGE_RULES);
    const files = [...wanted].flatMap(([path, bytes]) =>
      isXml(path) ? [{ path, text: decodeText(bytes)?.replace(/^\ufeff/, '') ?? '' }] : [],
    );
    const [only] = files;
    if (!only) throw fileRefusals.unknownFormat();
    if (files.length === 1 && rootNameOf(only.text) === 'quiz') return openXml(only.text);
    return { format: 'qti', files, media: new Map([...wanted].filter(([path]) => isMedia(path))) };
  } catch (error) {
    throw error instanceof ArchiveRefusal ? archiveRefused(error.problem) : error;
  }
}

function holdsBraces(text: string): boolean {
  const opening = text.search(OPENING_BRACE);
  return opening >= 0 && CLOSING_BRACE.test(text.slice(opening));
}

/** The root tells; who declares entities is refused before anybody looks for it. */
function openXml(text: string): QuestionFile {
  if (declaresDocumentType(text)) throw fileRefusals.entities();
  const root = rootNameOf(text);
  if (root === 'quiz') return { format: 'moodle', text };
  if (/^(qti-assessment-item|assessmentItem)$/.test(root)) {
    return { format: 'qti', files: [{ path: 'item.xml', text }], media: new Map() };
  }
  throw fileRefusals.unknownFormat();
}

/** What a Mac puts beside every file of an archive. */
function isLeftover(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\._)/.test(name);
}

function isMedia(name: string): boolean {
  return /\.(?:png|jpe?g|webp|gif|mp3|m4a|aac|ogg|oga|opus|wav)$/i.test(name);
}

function isXml(name: string): boolean {
  return /\.xml$/i.test(name);
}
