import type { LocalisedText } from '@tamkin/kernel';
import { objectiveCode } from './objective-codes';
import type { Aim, BankCount, FixedQuestion, MappedPool, MappedTest } from './objective-map.repository';

/**
 * `objective`: one of the course. `other`: codes that are none of them, and banks of other courses. `none`: questions without a code.
 * `any`: drawn whatever the objective.
 */
export const MAP_LINES = ['objective', 'other', 'none', 'any'] as const;
export type MapLineKind = (typeof MAP_LINES)[number];

/**
 * `unequal`: pre-test and final test do not ask the same number. `too-few`: not enough questions for both without asking one twice.
 * `not-asked`: there are tests, and none asks for it.
 */
export const MAP_SIGNS = ['unequal', 'too-few', 'not-asked'] as const;
export type MapSign = (typeof MAP_SIGNS)[number];

export interface AskedQuestions {
  readonly activityId: string;
  /** Chosen one by one. */
  readonly fixed: number;
  readonly drawn: number;
}

export interface MapLine {
  readonly kind: MapLineKind;
  /** Of an objective of the course. */
  readonly code: string | null;
  readonly words: LocalisedText | null;
  /** Codes that authors use besides, of the line `other`. */
  readonly codes: readonly string[];
  /** In the bank of the course, archived ones apart. */
  readonly questions: number;
  /** One entry per test, in the order of the course. */
  readonly asked: readonly AskedQuestions[];
  readonly signs: readonly MapSign[];
}

export interface MapSources {
  readonly objectives: readonly LocalisedText[];
  readonly bank: readonly BankCount[];
  readonly tests: readonly MappedTest[];
  readonly fixed: readonly FixedQuestion[];
  readonly pools: readonly MappedPool[];
}

type LineKey = `O${number}` | Exclude<MapLineKind, 'objective'>;

/** What each objective has in the bank and in each test. Lines besides the objectives stand there only when something is on them. */
export function objectiveMap(sources: MapSources): MapLine[] {
  const { objectives } = sources;
  const codes = objectives.map((_, place) => objectiveCode(place));
  const known = new Set(codes);
  const own = objectives.map((words, place) => lineOf(sources, known, { key: codes[place] as LineKey, words }));
  const rest = (['other', 'none', 'any'] as const).map((key) => lineOf(sources, known, { key, words: null }));
  return [...own, ...rest.filter(({ questions, asked }) => questions > 0 || asked.some((each) => sum(each) > 0))];
}

function lineOf(
  sources: MapSources,
  known: ReadonlySet<string>,
  { key, words }: { key: LineKey; words: LocalisedText | null },
): MapLine {
  const isHere = (aim: Aim, withoutCode: LineKey): boolean => keyOf(aim, withoutCode, known) === key;
  const fixed = sources.fixed.filter((each) => isHere(each, 'none'));
  const pools = sources.pools.filter((each) => isHere(each, 'any'));
  const bank = sources.bank.filter(({ code }) => isHere({ own: true, code }, 'none'));
  const asked = sources.tests.map((test) => ({
    activityId: test.activityId,
    fixed: fixed.filter(({ activityId }) => activityId === test.activityId).length,
    drawn: total(pools.filter(({ activityId }) => activityId === test.drawsFrom).map(({ count }) => count)),
  }));
  return {
    kind: words ? 'objective' : (key as MapLineKind),
    code: words ? key : null,
    words,
    codes: key === 'other' ? bank.flatMap(({ code }) => code ?? []) : [],
    questions: total(bank.map(({ questions }) => questions)),
    asked,
    signs: signsOf({ tests: sources.tests, fixed, pools, asked, isObjective: words !== null }),
  };
}

function keyOf({ own, code }: Aim, withoutCode: LineKey, known: ReadonlySet<string>): LineKey {
  if (own && code === null) return withoutCode;
  return own && known.has(code ?? '') ? (code as LineKey) : 'other';
}

interface OnLine extends Pick<MapSources, 'tests' | 'fixed' | 'pools'> {
  readonly asked: readonly AskedQuestions[];
  readonly isObjective: boolean;
}

function signsOf(line: OnLine): MapSign[] {
  const { tests, asked, isObjective } = line;
  if (isObjective && tests.length > 0 && asked.every((each) => sum(each) === 0)) return ['not-asked'];
  const [pre, final] = (['pre-test', 'final'] as const).map((purpose) => ({
    exists: tests.some((test) => test.purpose === purpose),
    asks: total(asked.filter((_, place) => tests[place]?.purpose === purpose).map(sum)),
  })) as [Form, Form];
  if (!pre.exists || !final.exists) return [];
  return [
    ...(pre.asks === final.asks ? [] : (['unequal'] as const)),
    ...(isTooSmall(line, pre.asks + final.asks) ? (['too-few'] as const) : []),
  ];
}

interface Form {
  readonly exists: boolean;
  readonly asks: number;
}

/** Two different forms need as many questions as both ask; what one pool draws for both it must hold twice. */
function isTooSmall({ tests, fixed, pools }: OnLine, asked: number): boolean {
  const forms = tests.filter(({ purpose }) => purpose !== 'formative');
  const timesDrawn = (pool: MappedPool): number =>
    forms.filter(({ drawsFrom }) => drawsFrom === pool.activityId).length;
  const reached = new Set([
    ...fixed
      .filter(({ activityId }) => forms.some((form) => form.activityId === activityId))
      .map((each) => each.questionId),
    ...pools.filter((pool) => timesDrawn(pool) > 0).flatMap(({ questionIds }) => questionIds),
  ]);
  return reached.size < asked || pools.some((pool) => pool.questionIds.length < pool.count * timesDrawn(pool));
}

function sum({ fixed, drawn }: AskedQuestions): number {
  return fixed + drawn;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
