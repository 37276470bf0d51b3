import type { Language } from '@tamkin/kernel';
import type { QuestionContent } from '../../question/question-content';
import { pictureOf, picturedKeys } from '../../question/option-pictures';
import { fileIdsOf } from '../../question/question-files';
import type { QuestionTags } from '../../question/question-tags';
import type { ImportNote } from '../import-note';

export const EXPORT_FORMATS = ['qti', 'moodle'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A question on its way out. */
export interface ExportedQuestion extends QuestionContent, QuestionTags {
  readonly key: string;
}

/** A picture or a sound that goes along. */
export interface ExportedFile {
  /** Its name in the file or package: the same content has one name. */
  readonly name: string;
  readonly contentType: string;
  /** Pixels; `null` of sounds. */
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly content: Buffer;
}

/** By id of the stored file. Files that are gone are not here. */
export type ExportedFiles = ReadonlyMap<string, ExportedFile>;

/** What became of a question: markup, or `null` when the format has no such question; what was left behind, and why. */
export interface Written<Markup> {
  readonly markup: Markup | null;
  readonly notes: readonly ImportNote[];
}

/** Tags as keywords that our own import reads back. */
export function keywordsOf({ topic, objective, difficulty }: QuestionTags): string[] {
  return [topic, objective && `objective:${objective}`, difficulty && `difficulty:${difficulty}`].filter(
    (word): word is string => Boolean(word),
  );
}

export interface LanguageFiles {
  readonly image: ExportedFile | null;
  readonly alt: string;
  readonly audio: ExportedFile | null;
  /** Of options, prompts and targets, by key. */
  readonly options: ReadonlyMap<string, ExportedPicture>;
}

/** What an option shows. */
export interface ExportedPicture {
  readonly file: ExportedFile;
  readonly alt: string;
}

/** What is shown and played in one language. */
export function filesIn({ body, texts }: ExportedQuestion, language: Language, files: ExportedFiles): LanguageFiles {
  const { imageId = null, audioId = null, alt = '' } = texts[language]?.media ?? {};
  const file = (id: string | null): ExportedFile | null => (id === null ? null : (files.get(id) ?? null));
  const options = picturedKeys(body).flatMap((key) => {
    const picture = pictureOf(texts, language, key);
    const own = file(picture?.imageId ?? null);
    return picture && own ? [[key, { file: own, alt: picture.alt }] as const] : [];
  });
  return { image: file(imageId), alt, audio: file(audioId), options: new Map(options) };
}

/** Several places may show the same file. */
export function eachOnce(files: readonly ExportedFile[]): ExportedFile[] {
  return [...new Map(files.map((file) => [file.name, file])).values()];
}

/** Said of a question whose files are no longer there. */
export function missingFiles(question: ExportedQuestion, files: ExportedFiles): ImportNote[] {
  return fileIdsOf(question).every((id) => files.has(id)) ? [] : [{ code: 'question-export.file-missing' }];
}

export const notCarried: ImportNote = { code: 'question-export.type-not-carried' };
