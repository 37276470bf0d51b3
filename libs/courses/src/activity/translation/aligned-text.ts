import type { Block } from '../block';
import { inStructureOf, isComplete, plainTextOf } from '../block-rules';
import { blockStates, type TranslationMarks, type TranslationText } from './translation-marks';

/**
 * A translation in the shape of its base: same order, same structure, blocks without words taken over. What the base does not have
 * stands at the end, so that nothing written is lost.
 */
export function alignedTo(base: readonly Block[], translation: readonly Block[]): Block[] {
  const known = new Set(base.map(({ id }) => id));
  const aligned = base.flatMap((block) => {
    const twin = translation.find(({ id }) => id === block.id);
    if (twin) return [inStructureOf(block, twin)];
    return plainTextOf(block) === '' ? [block] : [];
  });
  return [...aligned, ...translation.filter(({ id }) => !known.has(id))];
}

/** How far a text is, counted in blocks. */
export interface TextCounts {
  /** Translations: blocks of the base that are not said. */
  readonly missing: number;
  /** Translations: made from an older base. */
  readonly outdated: number;
  /** Blocks a learner could do nothing with; in a translation, those without a base. */
  readonly unfinished: number;
}

export function countsOfBase(blocks: readonly Block[]): TextCounts {
  return { missing: 0, outdated: 0, unfinished: blocks.filter((block) => !isComplete(block)).length };
}

export function countsOfTranslation(base: readonly Block[], translation: TranslationText): TextCounts {
  const states = [...blockStates(base, translation).values()];
  const count = (wanted: string): number => states.filter((state) => state === wanted).length;
  return { missing: count('missing'), outdated: count('out-of-date'), unfinished: count('without-base') };
}

/** A translation after its base changed: blocks that left the base leave it too, the rest takes the new structure. */
export function followingBase(
  before: readonly Block[],
  base: readonly Block[],
  translation: TranslationText,
): { blocks: Block[]; marks: TranslationMarks } {
  const kept = new Set(base.map(({ id }) => id));
  const gone = new Set(before.filter(({ id }) => !kept.has(id)).map(({ id }) => id));
  const left = translation.blocks.filter(({ id }) => !gone.has(id));
  return { blocks: alignedTo(base, left), marks: translation.marks };
}
