import type { QuestionDto } from '@tamkin/api-client';
import type { ComponentType } from 'react';

export type Body = QuestionDto['body'];
export type QuestionType = Body['type'];
export type BodyOf<T extends QuestionType> = Extract<Body, { type: T }>;

export interface KeyEditorProps<B> {
  body: B;
  /** The words of a part in the language that has them, for labels. */
  words: (key: string) => string;
  /** The picture of the question in any language; `null` = none. */
  imageId: string | null;
  onChange: (body: B) => void;
}

/** A keyed part to be worded in every language; its label is `editor.part.<kind>` with its number. */
export interface Part {
  key: string;
  kind:
    | 'option'
    | 'prompt'
    | 'target'
    | 'item'
    | 'box'
    | 'gapOption'
    | 'scenarioStep'
    | 'row'
    | 'column'
    | 'step'
    | 'region';
  number: string;
}

/** A field whose accepted answers are written per language; `number` of a gap, empty for the only field. */
export interface AcceptedField {
  key: string;
  number: string;
}

/** What the editor knows about one type of question. */
export interface EditorType<B extends Body> {
  empty: () => B;
  /** What is the same in every language: options, key, tolerance. */
  Key: ComponentType<KeyEditorProps<B>>;
  /** The words are written into what the key lays out, such as gaps; else the key follows the words it is about. */
  keyFirst?: boolean;
  parts: (body: B) => Part[];
  accepted?: (body: B) => AcceptedField[];
  /** Gaps to be named in the text as `[[key]]`. */
  gaps?: (body: B) => string[];
  hasUnit?: boolean;
  /** Learners choose options: each may have words for those who chose it. */
  hasOptionFeedback?: boolean;
  /** Its parts stand in a list where each may show a picture. */
  pictured?: boolean;
}

/** The parts of a list, numbered from 1. */
export function numbered(kind: Part['kind'], list: readonly { key: string }[]): Part[] {
  return list.map(({ key }, place) => ({ key, kind, number: String(place + 1) }));
}

/** A key that nothing of the question has yet: `a`, `b` … or, with a prefix, `p1`, `p2` …. */
export function freeKey(taken: readonly string[], prefix = ''): string {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const candidates = prefix ? letters.map((_, place) => `${prefix}${place + 1}`) : letters;
  return candidates.find((key) => !taken.includes(key)) ?? 'z';
}

export function keysOf(list: readonly { key: string }[]): string[] {
  return list.map(({ key }) => key);
}

/** Most parts in one list; the server decides again. */
export const MAX_OPTIONS = 10;
