import type { ItemSums } from './item-sums';

/** Fewer attempts than this say nothing about a question. */
export const FEWEST_TO_JUDGE = 10;
/** Below this an option that nobody takes, or a weak correlation, is mere chance. */
export const FEWEST_TO_COMPARE = 30;
/** Points of 100 between two languages that speak of the translation, not of the learners (domain notes on item statistics). */
export const LANGUAGE_GAP_POINTS = 15;
const TOO_HARD = 0.25;
const TOO_EASY = 0.95;
const WEAK_DISCRIMINATION = 0.15;
/** Closer to zero is noise in a small cohort. */
const INVERSE_DISCRIMINATION = -0.1;

export interface ItemFigures {
  /** Attempts that showed the question. */
  readonly shown: number;
  readonly answered: number;
  /** Mean share of the points earned, 0–1; `null` when never shown, and of opinions. */
  readonly facility: number | null;
  /**
   * Correlation of the mark with the rest of the paper, −1 to 1: whether those who do well elsewhere do well here. `null` with
   * fewer than ten attempts or when everybody got the same mark.
   */
  readonly discrimination: number | null;
  /** Mean seconds from the answer before; `null` when unknown. */
  readonly seconds: number | null;
}

/** What an author should look at. */
export const ITEM_SIGNS = [
  'wrong-key-likely',
  'weak-discrimination',
  'too-hard',
  'too-easy',
  'language-gap',
  'distractor-unused',
  'distractor-attracts-best',
] as const;
export type ItemSign = (typeof ITEM_SIGNS)[number];

/** How often an answer was given. */
export interface ChosenFigures {
  readonly count: number;
  /** Of the attempts that showed the question, 0–1. */
  readonly share: number;
  /** Mean on the rest of the paper of those who gave it, 0–1. */
  readonly meanRest: number;
}

export function figuresOf(sums: ItemSums): ItemFigures {
  const { shown, answered, sumShare, timed, sumSeconds } = sums;
  return {
    shown,
    answered,
    facility: meanShare(sumShare, shown),
    discrimination: discriminationOf(sums),
    seconds: timed === 0 ? null : Math.round(sumSeconds / timed),
  };
}

/** Nothing is right about an opinion: how many were asked, how many said something, and how long it took. */
export function figuresOfOpinion(sums: ItemSums): ItemFigures {
  return { ...figuresOf(sums), facility: null, discrimination: null };
}

/** `null` when never shown. */
export function meanShare(sumShare: number, shown: number): number | null {
  return shown === 0 ? null : rounded(sumShare / shown, 4);
}

export function chosenFigures(shown: number, chosen: ItemSums['chosen']): ReadonlyMap<string, ChosenFigures> {
  return new Map(
    Object.entries(chosen).map(([key, { count, sumRest }]) => [
      key,
      { count, share: rounded(count / shown, 4), meanRest: rounded(sumRest / count, 4) },
    ]),
  );
}

/** Facility of the first language minus that of the second, in points of 100; `null` when either is too rare to judge. */
export function languageGap(first: ItemFigures | undefined, second: ItemFigures | undefined): number | null {
  if (!first || !second || Math.min(first.shown, second.shown) < FEWEST_TO_JUDGE) return null;
  if (first.facility === null || second.facility === null) return null;
  return rounded((first.facility - second.facility) * 100, 1);
}

export interface SignsOf {
  readonly figures: Pick<ItemFigures, 'shown' | 'facility' | 'discrimination'>;
  readonly gap: number | null;
  /** Of a choice: every option with its figures. */
  readonly options: readonly { readonly correct: boolean; readonly figures: ChosenFigures | null }[];
}

/** Silent below ten attempts; what chance can do in a small cohort is told from thirty on. */
export function signsOf({ figures, gap, options }: SignsOf): ItemSign[] {
  const { shown, facility, discrimination } = figures;
  if (shown < FEWEST_TO_JUDGE || facility === null) return [];
  const many = shown >= FEWEST_TO_COMPARE;
  const inverse = discrimination !== null && discrimination < INVERSE_DISCRIMINATION;
  const weak = discrimination !== null && !inverse && discrimination < WEAK_DISCRIMINATION;
  const told: readonly (readonly [ItemSign, boolean])[] = [
    ['wrong-key-likely', inverse],
    ['weak-discrimination', many && weak],
    ['too-hard', facility < TOO_HARD],
    ['too-easy', facility > TOO_EASY],
    ['language-gap', gap !== null && Math.abs(gap) > LANGUAGE_GAP_POINTS],
    ['distractor-unused', many && options.some(({ correct, figures }) => !correct && figures === null)],
    ['distractor-attracts-best', wrongAttractsBest(options)],
  ];
  return told.flatMap(([sign, holds]) => (holds ? [sign] : []));
}

/** A wrong option whose takers, not just a few, do better on the rest than those who chose right. */
function wrongAttractsBest(options: SignsOf['options']): boolean {
  const right = options.flatMap(({ correct, figures }) => (correct && figures ? [figures.meanRest] : []));
  if (right.length === 0) return false;
  const bar = Math.max(...right);
  return options.some(({ correct, figures }) => !correct && figures && figures.share >= 0.1 && figures.meanRest > bar);
}

function discriminationOf(sums: ItemSums): number | null {
  const { shown, sumShare, sumShareSquared, sumRest, sumRestSquared, sumShareRest } = sums;
  if (shown < FEWEST_TO_JUDGE) return null;
  const spread = (sumSquared: number, sum: number): number => shown * sumSquared - sum * sum;
  const product = spread(sumShareSquared, sumShare) * spread(sumRestSquared, sumRest);
  // Sums of fractions leave noise where there is no spread at all.
  if (product < 1e-9) return null;
  return rounded((shown * sumShareRest - sumShare * sumRest) / Math.sqrt(product), 2);
}

function rounded(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}
