import type { LocalisedText } from '@tamkin/kernel';
import type { Half } from './half-days';

export interface HalfDayView {
  readonly id: string;
  /** Local, `YYYY-MM-DD`. */
  readonly date: string;
  readonly half: Half;
  /** Planned. */
  readonly minutes: number;
  /** People whose attendance has been taken, and those of them who were there. */
  readonly marked: number;
  readonly present: number;
}

/** A session as it is shown: local times beside the instants. */
export interface TrainingSessionView {
  readonly id: string;
  readonly cohortId: string;
  readonly cohortName: string;
  readonly courseCode: string;
  readonly courseTitle: LocalisedText;
  readonly activityId: string;
  readonly activityTitle: LocalisedText;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  /** Local day and times in `timeZone`. */
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly place: LocalisedText;
  readonly provinceCode: string | null;
  readonly provinceName: LocalisedText | null;
  readonly cancelledAt: Date | null;
  readonly revision: number;
  readonly halfDays: readonly HalfDayView[];
}

/** What a trainer can put a date on. */
export interface SessionActivity {
  readonly id: string;
  readonly title: LocalisedText;
  /** Nominal. */
  readonly minutes: number;
}

/** The cohort as far as sessions are concerned. Days `YYYY-MM-DD`. */
export interface SessionCohort {
  readonly id: string;
  readonly status: 'open' | 'closed';
  readonly timeZone: string;
  readonly versionId: string;
  readonly startsOn: string;
  readonly endsOn: string;
  /** Share of face-to-face minutes that the course asks for; `null` = none. */
  readonly attendancePercent: number | null;
  /** The end-of-training report is with the reviewer or validated. */
  readonly reportSubmitted: boolean;
}
