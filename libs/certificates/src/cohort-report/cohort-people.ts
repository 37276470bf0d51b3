import type { EntryMode } from '@tamkin/assessments';
import type { LocalisedText, PersonNames } from '@tamkin/kernel';
import type { Outcome, OutcomeFacts } from '../outcome/outcome';

/** A trained person as the report sees them; percentages and scores 0–100. */
export interface TrainedPerson extends OutcomeFacts {
  readonly enrolmentId: string;
  readonly personId: string;
  /** On this day; the one stamped on the enrolment when they have left it or still belong to it. */
  readonly providerId: string;
  readonly providerName: LocalisedText;
  readonly names: PersonNames;
  readonly started: boolean;
  readonly preScore: number | null;
  readonly finalScore: number | null;
  /** How the final test was answered; `null` = not yet. */
  readonly entryMode: EntryMode | null;
  readonly satFinal: boolean;
  readonly passedFinal: boolean;
}

export interface PersonOutcome {
  readonly person: TrainedPerson;
  readonly outcome: Outcome;
}
