import type { MeasureName } from './measure';

export type CountedMeasure = Exclude<MeasureName, 'involved'>;
export type Counts = Readonly<Record<CountedMeasure, number>>;

/** Shares are 0–1, gains in points of 100; `null` where there is nobody to divide by. */
export interface Rates {
  /** I.ST5: women ÷ women and men; those who did not state their sex are apart. */
  readonly womenShare: number | null;
  /** I.C1. */
  readonly completionRate: number | null;
  /** I.C2: attended ÷ planned minutes of the sessions held in the period. */
  readonly attendanceRate: number | null;
  /** I.C3: passed ÷ sat. */
  readonly passRate: number | null;
  /** I.C3: passed ÷ enrolled, in courses that have a final test. */
  readonly passRateOfEnrolled: number | null;
  /** I.L2: mean of final − pre-test, only of those who sat both. */
  readonly knowledgeGain: number | null;
  /** I.L2 as a share of what was still to learn: Σ(final − pre) ÷ Σ(100 − pre). */
  readonly normalisedGain: number | null;
  /** I.B1: of the plans submitted in the period, those validated by now. */
  readonly validatedPlanShare: number | null;
  /** I.B1: of the validated plans whose six months ended in the period, those implemented. */
  readonly implementedPlanShare: number | null;
}

/** I.C2: minutes of the sessions held in the period, of those enrolled, as far as attendance has been taken. */
export interface AttendanceMinutes {
  readonly planned: number;
  readonly attended: number;
}

export interface Figures {
  readonly counts: Counts;
  readonly rates: Rates;
  readonly minutes: AttendanceMinutes;
}

/** Sums behind I.L2 and I.C2. */
export interface Sums extends AttendanceMinutes {
  readonly gain: number;
  readonly toLearn: number;
}

export function figuresOf(counts: Counts, sums: Sums): Figures {
  return {
    counts,
    minutes: { planned: sums.planned, attended: sums.attended },
    rates: {
      womenShare: share(counts.trainedWomen, counts.trainedWomen + counts.trainedMen),
      completionRate: share(counts.completed, counts.ended),
      attendanceRate: share(sums.attended, sums.planned),
      passRate: share(counts.passed, counts.sat),
      passRateOfEnrolled: share(counts.endedPassed, counts.endedTested),
      knowledgeGain: share(sums.gain, counts.paired),
      normalisedGain: share(sums.gain, sums.toLearn),
      validatedPlanShare: share(counts.plansSubmittedValidated, counts.plansSubmitted),
      implementedPlanShare: share(counts.plansDueImplemented, counts.plansDue),
    },
  };
}

function share(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
