import type { PaperSection } from '../paper/paper-section';
import type { PaperSettings } from '../paper/paper-settings';
import { USUAL_SETTINGS } from '../paper/paper-settings';
import type { QuestionBody, QuestionTexts } from '../question/question-body';

/** A paper as one person got it. Questions and options stand in the order shown. */
export interface FrozenPaper {
  readonly questions: readonly FrozenQuestion[];
  /** Percent; `null` = nothing to pass. */
  readonly passPercent: number | null;
  /** Absent in attempts of before papers had them: see {@link rulesOf}. */
  readonly rules?: FrozenRules;
  readonly sections?: readonly PaperSection[];
}

/** Settings that hold for an attempt from its start to its last look. */
export type FrozenRules = Pick<
  PaperSettings,
  'pageMode' | 'backAllowed' | 'scoreKept' | 'feedbackAt' | 'keyAt' | 'timeLimitMinutes'
>;

export interface FrozenQuestion {
  readonly questionId: string;
  readonly revisionId: string;
  readonly points: number;
  /** Key of its section; `null` or absent before the first one. */
  readonly section?: string | null;
  /** Keys of all groups (`rulesOf(body).groups`) in the order shown; empty for questions without. */
  readonly optionOrder: readonly string[];
  readonly body: QuestionBody;
  readonly texts: QuestionTexts;
  /** Share of the points, 0–1, that its person keeps though the corrected key would give less. */
  readonly atLeast?: number | undefined;
  /** Its points were given to everybody after it proved wrong. */
  readonly awarded?: true;
}

/** The rules of an attempt; of an old one, those that were usual for its purpose. */
export function rulesOf({ rules }: Pick<FrozenPaper, 'rules'>, purpose: keyof typeof USUAL_SETTINGS): FrozenRules {
  return rules ?? USUAL_SETTINGS[purpose];
}
