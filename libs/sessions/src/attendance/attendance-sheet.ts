import type { LocalisedText, PersonNames } from '@tamkin/kernel';
import type { TrainingSessionView } from '../training-session/training-session-view';

export type EntryMode = 'phone' | 'paper';

export interface AttendanceMark {
  readonly halfDayId: string;
  readonly enrolmentId: string;
  /** Present, 0 … planned; 0 = absent. */
  readonly minutes: number;
}

export interface SheetPerson {
  readonly enrolmentId: string;
  readonly names: PersonNames;
  readonly providerName: LocalisedText;
  /** Withdrawn people stay on the sheet when they have been here; theirs is not taken any more. */
  readonly withdrawn: boolean;
}

/** Everybody of the cohort and what has been marked. */
export interface AttendanceSheet {
  readonly session: TrainingSessionView;
  readonly people: readonly SheetPerson[];
  readonly marks: readonly AttendanceMark[];
  /** False before the day of the session, when it is cancelled, and once the report is with the reviewer. */
  readonly open: boolean;
}
