import type { Block } from '../block';
import { plainTextOf, saysAll } from '../block-rules';

/** What is known about the translation of one block. */
export interface TranslationMark {
  /** What the base said when this translation was made or last confirmed; `null`: not known any more, and no longer what it says. */
  readonly source: string | null;
  readonly reviewedBy: string | null;
  /** ISO instant; `null`: not reviewed since its words changed. */
  readonly reviewedAt: string | null;
}

/** By block id. Marks of blocks that went stay, so that undoing a removal brings back the truth. */
export type TranslationMarks = Readonly<Record<string, TranslationMark>>;

export const BLOCK_STATES = ['missing', 'out-of-date', 'translated', 'reviewed', 'wordless', 'without-base'] as const;

/**
 * Of a block in a translation. `wordless`: the base says nothing there that needs translating; `without-base`: the base has no such
 * block, it comes from before structure was shared.
 */
export type BlockState = (typeof BLOCK_STATES)[number];

export interface TranslationText {
  readonly blocks: readonly Block[];
  readonly marks: TranslationMarks;
}

/** Where every block of a translation stands, in the order of the base, then what has no base. */
export function blockStates(base: readonly Block[], translation: TranslationText): ReadonlyMap<string, BlockState> {
  const known = new Set(base.map(({ id }) => id));
  return new Map([
    ...base.map((block) => [block.id, stateOf(block, translation)] as const),
    ...translation.blocks.filter(({ id }) => !known.has(id)).map(({ id }) => [id, 'without-base'] as const),
  ]);
}

function stateOf(base: Block, { blocks, marks }: TranslationText): BlockState {
  const said = plainTextOf(base);
  if (said === '') return 'wordless';
  const translation = blocks.find(({ id }) => id === base.id);
  if (!translation || !saysAll(base, translation)) return 'missing';
  const mark = marks[base.id];
  if (mark?.source !== said) return 'out-of-date';
  return mark.reviewedAt === null ? 'translated' : 'reviewed';
}

/** Marks for blocks of a translation kept before there were any: all as up to date as the text as a whole was. */
export function withMissingMarks(
  base: readonly Block[],
  { blocks, marks }: TranslationText,
  upToDate: boolean,
): TranslationMarks {
  const added = base
    .filter(({ id }) => marks[id] === undefined && blocks.some((block) => block.id === id))
    .map((block) => [block.id, newMark(upToDate ? plainTextOf(block) : null)] as const);
  return added.length === 0 ? marks : { ...marks, ...Object.fromEntries(added) };
}

interface Written {
  readonly base: readonly Block[];
  /** As it stood before, with all its marks. */
  readonly before: TranslationText;
  readonly blocks: readonly Block[];
  /** Blocks the author says match the base as it is now; `null`: all of them. */
  readonly confirmed: ReadonlySet<string> | null;
}

/** Marks after an author wrote: a new translation is made from the base of now, an old one stays behind until it is confirmed. */
export function marksAfterWriting({ base, before, blocks, confirmed }: Written): TranslationMarks {
  const marks: Record<string, TranslationMark> = { ...before.marks };
  for (const block of blocks) {
    const twin = base.find(({ id }) => id === block.id);
    if (!twin) continue;
    const old = before.blocks.find(({ id }) => id === block.id);
    const mark = marks[block.id];
    const isConfirmed = confirmed === null || confirmed.has(block.id);
    const source = isConfirmed || !mark || (!old && mark.source === null) ? plainTextOf(twin) : mark.source;
    const sameWords = old !== undefined && plainTextOf(old) === plainTextOf(block);
    marks[block.id] = mark && sameWords ? { ...mark, source } : newMark(source);
  }
  return marks;
}

/** Marks after somebody read a translated block beside its base and found it right, or took that back. */
export function marksAfterReview(
  marks: TranslationMarks,
  base: Block,
  review: { readonly by: string | null; readonly at: Date } | null,
): TranslationMarks {
  const source = review ? plainTextOf(base) : (marks[base.id]?.source ?? null);
  const reviewed = { reviewedBy: review?.by ?? null, reviewedAt: review?.at.toISOString() ?? null };
  return { ...marks, [base.id]: { source, ...reviewed } };
}

function newMark(source: string | null): TranslationMark {
  return { source, reviewedBy: null, reviewedAt: null };
}
