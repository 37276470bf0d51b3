import type { PlanStatus } from '@tamkin/assessments';
import type { Language, LocalisedText } from '@tamkin/kernel';

/** The shape of `apps/cli/demo/cohorts.json`. Days are local to Morocco. */
export interface DemoCohort {
  readonly key: string;
  readonly course: string;
  readonly status: 'finished' | 'running' | 'planned';
  readonly name: LocalisedText;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly trainer: string;
  readonly reviewer: string;
  readonly capacity: number;
  readonly invitedProviders: readonly string[];
  readonly nominationsCloseOn: string;
  readonly dueDates: Readonly<Record<string, string>>;
  readonly closedOn: string | null;
  readonly reportSubmittedOn: string | null;
  readonly certificatesReleasedOn: string | null;
  readonly sessions: readonly DemoSession[];
  readonly enrolments: readonly DemoEnrolment[];
}

export interface DemoSession {
  readonly key: string;
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly province: string;
  readonly place: LocalisedText;
}

export interface DemoEnrolment {
  readonly person: string;
  readonly language: Language;
  readonly preTestPercent: number | null;
  /** Key of the last activity done in the order of the course; `null` = nothing yet. */
  readonly lastActivityDone: string | null;
  readonly lastSeenOn?: string | null;
  readonly finalAttempts?: readonly number[];
  readonly attendanceMinutes?: Readonly<Record<string, number>>;
  readonly observation?: readonly number[] | null;
  readonly actionPlanValidated?: boolean;
  /** Where the assignment stands in a cohort that is running; left out = as far as the person came. */
  readonly work?: WorkState;
  /** Has given the reviews that peers are asked for. */
  readonly reviewsGiven?: boolean;
  /** Where the action plan stands in a cohort that is running. */
  readonly plan?: PlanStatus;
  readonly withdrawal?: { readonly on: string; readonly reason: LocalisedText } | null;
}

/** Handed in only · with peers · marked, not released · released. */
export type WorkState = 'waiting' | 'peers' | 'held' | 'accepted' | 'sent-back';
