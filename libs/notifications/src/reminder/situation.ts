import type { Block } from '@tamkin/enrolments';
import type { LocalisedText } from '@tamkin/kernel';
import type { ReviewSituation } from '../review/review-situation';

export interface EnrolmentSituation {
  readonly enrolmentId: string;
  readonly status: 'enrolled' | 'withdrawn';
  readonly cohortStatus: 'open' | 'closed';
  readonly startedAt: Date | null;
  readonly lastActivityAt: Date | null;
  readonly completedAt: Date | null;
  /** The person cannot get the certificate of achievement without their trainer. */
  readonly blockedBy: Block | null;
  /** Blocked with nothing left to do. */
  readonly stuck: boolean;
  readonly currentActivityId: string | null;
  readonly courseTitle: LocalisedText;
  /** `YYYY-MM-DD`. */
  readonly endsOn: string;
}

export interface SessionSituation {
  readonly startsAt: Date;
  readonly cancelledAt: Date | null;
  readonly place: LocalisedText;
  readonly timeZone: string;
}

/** What is true of a learner at the moment of sending; parts that the occasion does not need are absent. */
export interface LearningSituation {
  readonly enrolment: EnrolmentSituation;
  readonly session?: SessionSituation;
  readonly attempt?: {
    readonly attemptId: string;
    readonly activityId: string;
    readonly scorePercent: number | null;
    readonly passed: boolean | null;
    readonly final: boolean;
    readonly workTitle: LocalisedText;
  };
  /** Work whose mark was released, and which hand-in it is. */
  readonly work?: {
    readonly activityId: string;
    readonly workTitle: LocalisedText;
    readonly decision: 'handed-in' | 'accepted' | 'sent-back';
    /** As in the ledger: `2 accepted`. */
    readonly cycle: string;
    /** The learner knew another mark before. */
    readonly changed: boolean;
  };
  /** Work of others that one person was asked to review. */
  readonly reviewing?: {
    readonly activityId: string;
    readonly workTitle: LocalisedText;
    /** Not given and still open. */
    readonly left: number;
    readonly reviewsDueAt: Date;
    readonly timeZone: string;
  };
  readonly plan?: {
    readonly activityId: string;
    /** Where the plan stands: `sent-back`, `validated`, … */
    readonly decision: string;
    /** As in the ledger: `2 validated`. */
    readonly cycle: string;
    /** Checkpoints that were answered: `six-weeks`, `six-months`. */
    readonly answered: readonly string[];
    /** The day of the last question has come: the one before it would ask about days long past. */
    readonly sixMonthsOver: boolean;
  };
  readonly certificate?: { readonly certificateId: string; readonly status: string };
}

/** What is true at the moment of sending. */
export type Situation = LearningSituation | ReviewSituation;
