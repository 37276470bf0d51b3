import type { LocalisedText } from '@tamkin/kernel';

/** The shape of `apps/cli/demo/work.json`: what people of the demo wrote. */
export interface DemoWork {
  readonly caseNotes: readonly LocalisedText[];
  readonly actionPlans: readonly Readonly<Record<'fr' | 'ar', readonly DemoAction[]>>[];
  readonly comments: {
    readonly accepted: LocalisedText;
    readonly sentBack: LocalisedText;
    readonly visa: LocalisedText;
  };
  /** What peers say of each other's work. */
  readonly reviews: readonly LocalisedText[];
  readonly followUp: LocalisedText;
  /** What the trainer writes when a cohort has closed, by code of its course. */
  readonly reports: Readonly<Record<string, DemoReport>>;
}

export interface DemoReport {
  readonly worked: string;
  readonly difficulties: string;
  readonly needHelp: string;
  readonly contentToFix: string;
  readonly recommendations: string;
}

export interface DemoAction {
  readonly what: string;
  readonly evidence: string;
  /** Due so many days after it was written. */
  readonly days: number;
}
