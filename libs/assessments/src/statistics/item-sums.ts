import type { MarkedPart } from '../question/question-parts';

/** One question in one marked attempt. */
export interface ItemResponse {
  /** Of the question's points, 0–1; nothing earned without an answer. */
  readonly share: number;
  /** Of the other points on the paper, 0–1. */
  readonly rest: number;
  readonly answered: boolean;
  /** Between the answer before and this one, by the server's clock; `null` when it tells nothing. */
  readonly seconds: number | null;
  /** Option keys, or what was written. */
  readonly chosen: readonly string[];
  /** Gaps, steps, rows or items in an order that were answered. */
  readonly parts: readonly MarkedPart[];
}

/** A gap, a step, a row or an item in an order, over the attempts that answered it. */
export interface PartTally {
  readonly answered: number;
  /** Of its own points, 0–1 each. */
  readonly sumShare: number;
  readonly chosen: Readonly<Record<string, ChosenTally>>;
}

export type PartTallies = Readonly<Record<string, PartTally>>;

export interface ChosenTally {
  readonly count: number;
  /** Of `rest`, 0–1 each. */
  readonly sumRest: number;
}

/** Sums that can be added up over cohorts, languages and time. */
export interface ItemSums {
  readonly shown: number;
  readonly answered: number;
  readonly sumShare: number;
  readonly sumShareSquared: number;
  readonly sumRest: number;
  readonly sumRestSquared: number;
  readonly sumShareRest: number;
  readonly timed: number;
  readonly sumSeconds: number;
  readonly chosen: Readonly<Record<string, ChosenTally>>;
  /** By the author's key of the part. */
  readonly parts: PartTallies;
}

/** Different written answers kept per tally; later ones still count as answered. Options are always fewer. */
const MOST_CHOSEN = 60;

export const NO_SUMS: ItemSums = {
  shown: 0,
  answered: 0,
  sumShare: 0,
  sumShareSquared: 0,
  sumRest: 0,
  sumRestSquared: 0,
  sumShareRest: 0,
  timed: 0,
  sumSeconds: 0,
  chosen: {},
  parts: {},
};

export function sumsOf({ share, rest, answered, seconds, chosen, parts }: ItemResponse): ItemSums {
  return {
    shown: 1,
    answered: answered ? 1 : 0,
    sumShare: share,
    sumShareSquared: share * share,
    sumRest: rest,
    sumRestSquared: rest * rest,
    sumShareRest: share * rest,
    timed: seconds === null ? 0 : 1,
    sumSeconds: seconds ?? 0,
    chosen: Object.fromEntries(chosen.map((key) => [key, { count: 1, sumRest: rest }])),
    parts: Object.fromEntries(
      parts.map(({ key, share, given }) => [
        key,
        { answered: 1, sumShare: share, chosen: { [given]: { count: 1, sumRest: rest } } },
      ]),
    ),
  };
}

export function addSums(a: ItemSums, b: ItemSums): ItemSums {
  return {
    shown: a.shown + b.shown,
    answered: a.answered + b.answered,
    sumShare: a.sumShare + b.sumShare,
    sumShareSquared: a.sumShareSquared + b.sumShareSquared,
    sumRest: a.sumRest + b.sumRest,
    sumRestSquared: a.sumRestSquared + b.sumRestSquared,
    sumShareRest: a.sumShareRest + b.sumShareRest,
    timed: a.timed + b.timed,
    sumSeconds: a.sumSeconds + b.sumSeconds,
    chosen: addChosen(a.chosen, b.chosen),
    parts: addParts(a.parts, b.parts),
  };
}

export function addParts(a: PartTallies, b: PartTallies): PartTallies {
  const sum: Record<string, PartTally> = { ...a };
  for (const [key, { answered, sumShare, chosen }] of Object.entries(b)) {
    const known = sum[key] ?? { answered: 0, sumShare: 0, chosen: {} };
    sum[key] = {
      answered: known.answered + answered,
      sumShare: known.sumShare + sumShare,
      chosen: addChosen(known.chosen, chosen),
    };
  }
  return sum;
}

function addChosen(a: ItemSums['chosen'], b: ItemSums['chosen']): ItemSums['chosen'] {
  const sum: Record<string, ChosenTally> = { ...a };
  for (const [key, { count, sumRest }] of Object.entries(b)) {
    const known = sum[key];
    if (!known && Object.keys(sum).length >= MOST_CHOSEN) continue;
    sum[key] = { count: (known?.count ?? 0) + count, sumRest: (known?.sumRest ?? 0) + sumRest };
  }
  return sum;
}
