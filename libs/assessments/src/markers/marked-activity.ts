import type { LocalisedText } from '@tamkin/kernel';
import type { SubmissionStatus } from '../assignment/submission.entity';
import type { MarkingRules } from './marking-rules';
import type { MarkingStage } from './marking-stage';

/** What people mark: as in the queue. */
export const MARKED_KINDS = ['submission', 'test'] as const;
export type MarkedKind = (typeof MARKED_KINDS)[number];

/** An assignment or a test of a cohort with how far its marking is. Of tests every attempt counts. */
export interface MarkedActivity extends Omit<MarkingRules, 'moderationGap'> {
  readonly kind: MarkedKind;
  readonly activityId: string;
  readonly title: LocalisedText;
  /** Of the course: a cohort may have people on two of them, who do the same work apart. */
  readonly versionNumber: number;
  /** Place in the course. */
  readonly position: number;
  /** Of assignments, for everybody without an extension, `YYYY-MM-DD`. */
  readonly dueOn: string | null;
  readonly peerReviews: number;
  readonly people: number;
  readonly missing: number;
  readonly toMark: number;
  readonly second: number;
  readonly moderation: number;
  readonly awaitsPeers: number;
  readonly peers: number;
  readonly held: number;
  /** Accepted; of tests, marked. */
  readonly accepted: number;
  readonly sentBack: number;
}

/** One person of the cohort and what they handed in, of tests the last try. The work itself is `null` where marking is anonymous. */
export interface MarkedPerson {
  readonly enrolmentId: string;
  readonly activityId: string;
  readonly givenLatin: string;
  readonly familyLatin: string;
  readonly givenArabic: string | null;
  readonly familyArabic: string | null;
  readonly providerName: LocalisedText;
  readonly dueOn: string | null;
  readonly extended: boolean;
  readonly handedIn: boolean;
  /** The submission or the attempt. */
  readonly workId: string | null;
  readonly status: SubmissionStatus | null;
  readonly stage: MarkingStage | null;
  readonly handedInAt: Date | null;
  readonly late: boolean | null;
  readonly percent: number | null;
}
