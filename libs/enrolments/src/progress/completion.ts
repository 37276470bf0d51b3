import type { CompletionRules } from '@tamkin/courses';

/** Why there is no certificate of achievement yet, in the order to show. Each is a sentence in `locales/<language>/enrolments.json`. */
export const BLOCKER_CODES = [
  'activities-missing',
  'final-test-missing',
  'final-test-not-passed',
  'attendance-low',
  'observation-missing',
  'observation-low',
  'action-plan-missing',
] as const;
export type BlockerCode = (typeof BLOCKER_CODES)[number];

/** Everything that counts for completion. Percentages 0–100; `null` = nothing recorded yet. */
export interface CompletionFacts {
  /** Mandatory activities of the version. */
  readonly mandatory: number;
  /** Those of them that are done, 0 … `mandatory`. */
  readonly done: number;
  /** Best score of the final test. */
  readonly finalScore: number | null;
  readonly attendancePercent: number | null;
  readonly observationPercent: number | null;
  readonly actionPlanAccepted: boolean;
}

export interface Completion {
  readonly done: number;
  readonly mandatory: number;
  /** 0–1, four decimals, rounded down so that 1 means all; 1 when nothing is mandatory. */
  readonly progress: number;
  readonly complete: boolean;
  readonly blockers: readonly BlockerCode[];
}

/** The one place that decides how far a person is and what is still missing. A rule that is `null` is not asked for. */
export function completion(rules: CompletionRules, facts: CompletionFacts): Completion {
  const { mandatory } = facts;
  const done = Math.min(facts.done, mandatory);
  const progress = mandatory === 0 ? 1 : Math.floor((done / mandatory) * 10_000) / 10_000;
  const missing: Record<BlockerCode, boolean> = {
    'activities-missing': done * 100 < rules.mandatoryModulesPercent * mandatory,
    'final-test-missing': rules.finalTestPercent !== null && facts.finalScore === null,
    'final-test-not-passed': isBelow(facts.finalScore, rules.finalTestPercent),
    'attendance-low': isBelow(facts.attendancePercent ?? 0, rules.attendancePercent),
    'observation-missing': rules.observationPercent !== null && facts.observationPercent === null,
    'observation-low': isBelow(facts.observationPercent, rules.observationPercent),
    'action-plan-missing': rules.actionPlanRequired && !facts.actionPlanAccepted,
  };
  const blockers = BLOCKER_CODES.filter((code) => missing[code]);
  return { done, mandatory, progress, complete: blockers.length === 0, blockers };
}

function isBelow(value: number | null, asked: number | null): boolean {
  return value !== null && asked !== null && value < asked;
}
