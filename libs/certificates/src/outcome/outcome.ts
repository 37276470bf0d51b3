import type { CompletionRules } from '@tamkin/courses';
import type { CertificateKind, ScoreBand } from '../document/certificate-snapshot';

/** What an enrolment says about itself; percentages and scores 0–100. */
export interface OutcomeFacts {
  readonly withdrawn: boolean;
  /** All rules of the version are met. */
  readonly completed: boolean;
  /** Codes of what is still missing, as stored on the enrolment. */
  readonly blockers: readonly string[];
  readonly attendancePercent: number | null;
  /** Mandatory activities not done, sessions included. */
  readonly mandatoryMissing: number;
  /** Mandatory activities not done that are not sessions. */
  readonly mandatoryMissingOnline: number;
}

export interface Outcome {
  /** `null`: no certificate. */
  readonly kind: CertificateKind | null;
  /** Why it is not a certificate of achievement: blocker codes, or `withdrawn`. */
  readonly missing: readonly string[];
}

/** Below this somebody has not taken part, whatever else they have done. */
const LEAST_ATTENDANCE = 50;
const ABOUT_ATTENDANCE = new Set(['attendance-low', 'activities-missing']);

/**
 * Which certificate an enrolment has earned (domain: certificate rules). Achievement: all rules met. Participation: the
 * attendance asked for, or, for who has done all the rest, at least half of it; in a course that asks for no attendance, all
 * mandatory activities. A withdrawn person gets none.
 */
export function outcomeOf(rules: CompletionRules, facts: OutcomeFacts): Outcome {
  if (facts.withdrawn) return { kind: null, missing: ['withdrawn'] };
  if (facts.completed && facts.blockers.length === 0) return { kind: 'achievement', missing: [] };
  return { kind: hasTakenPart(rules, facts) ? 'participation' : null, missing: facts.blockers };
}

function hasTakenPart({ attendancePercent: asked }: CompletionRules, facts: OutcomeFacts): boolean {
  if (asked === null) return facts.mandatoryMissing === 0;
  const attended = facts.attendancePercent ?? 0;
  return attended >= asked || (attended >= LEAST_ATTENDANCE && onlyAttendanceMissing(facts));
}

/** A session attended too little also leaves its activity undone: that is the same lack, not another one. */
function onlyAttendanceMissing({ blockers, mandatoryMissingOnline }: OutcomeFacts): boolean {
  return mandatoryMissingOnline === 0 && blockers.every((code) => ABOUT_ATTENDANCE.has(code));
}

/** What is printed instead of the score, 0–100, of a passed final test. */
export function scoreBandOf(finalScore: number | null): ScoreBand | null {
  if (finalScore === null) return null;
  if (finalScore >= 90) return 'very-good';
  return finalScore >= 80 ? 'good' : 'sufficient';
}
