import type { QuestionBody, QuestionTexts } from '../question/question-body';

/** A paper as one person got it. Questions and options stand in the order shown. */
export interface FrozenPaper {
  readonly questions: readonly FrozenQuestion[];
  /** Percent; `null` = nothing to pass. */
  readonly passPercent: number | null;
}

export interface FrozenQuestion {
  readonly questionId: string;
  readonly revisionId: string;
  readonly points: number;
  /** Keys of all groups (`rulesOf(body).groups`) in the order shown; empty for questions without. */
  readonly optionOrder: readonly string[];
  readonly body: QuestionBody;
  readonly texts: QuestionTexts;
}
