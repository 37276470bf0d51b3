import type { Language } from '@tamkin/kernel';

/** An enrolment as other domains see it. Scores and percentages 0–100; days `YYYY-MM-DD`. */
export interface EnrolmentView {
  readonly id: string;
  readonly cohortId: string;
  readonly personId: string;
  readonly providerId: string;
  readonly branchId: string | null;
  readonly courseId: string;
  readonly versionId: string;
  readonly language: Language;
  readonly status: 'enrolled' | 'withdrawn';
  readonly enrolledAt: Date;
  readonly startedAt: Date | null;
  readonly lastActivityAt: Date | null;
  readonly currentActivityId: string | null;
  readonly doneCount: number;
  readonly mandatoryCount: number;
  /** 0–1. */
  readonly progress: number;
  readonly completedAt: Date | null;
  readonly blockers: readonly string[];
  readonly preScore: number | null;
  readonly finalScore: number | null;
  readonly finalSatAt: Date | null;
  readonly finalPassedAt: Date | null;
  readonly attendancePercent: number | null;
  readonly observationPercent: number | null;
  readonly actionPlanAcceptedAt: Date | null;
  readonly cohortStatus: 'open' | 'closed';
  readonly startsOn: string;
  readonly endsOn: string;
  readonly timeZone: string;
}
