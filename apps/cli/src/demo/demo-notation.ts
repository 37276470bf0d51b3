import type { Language } from '@tamkin/kernel';
import { marked } from 'marked';

/** Ids of the stored drawings of a course by the names that its files call them. */
export type Drawings = ReadonlyMap<string, string>;

interface Reading {
  readonly language: Language;
  readonly drawings: Drawings;
}

/**
 * What a file of the demo says in one language: `{ fr, ar }` becomes the words, `md` the html made from them, `file` and
 * `image` the id of the drawing that they name.
 */
export function readNotation(written: unknown, reading: Reading): unknown {
  if (Array.isArray(written)) return written.map((each) => readNotation(each, reading));
  if (typeof written !== 'object' || written === null) return written;
  if ('fr' in written && 'ar' in written) return (written as Partial<Record<Language, unknown>>)[reading.language];
  return Object.fromEntries(
    Object.entries(written).map(([key, each]) => readEntry(key, readNotation(each, reading), reading)),
  );
}

function readEntry(key: string, said: unknown, { drawings }: Reading): [string, unknown] {
  if (key === 'md') return ['html', marked.parse(String(said), { async: false })];
  if (key !== 'file' && key !== 'image') return [key, said];
  const id = drawings.get(String(said));
  if (!id) throw new Error(`The demo has no drawing "${String(said)}"`);
  return [`${key}Id`, id];
}
