import { PLAIN_MARKING, type MarkingRules } from '../markers/marking-rules';

export const PAGE_MODES = ['one-by-one', 'all-together'] as const;
export type PageMode = (typeof PAGE_MODES)[number];

/** Which of several attempts counts. */
export const SCORES_KEPT = ['best', 'last', 'average'] as const;
export type ScoreKept = (typeof SCORES_KEPT)[number];

/** `settled`: passed, or no attempt is left. In the order in which they come. */
export const RELEASE_TIMES = ['hand-in', 'settled', 'cohort-closed', 'never'] as const;
export type ReleaseTime = (typeof RELEASE_TIMES)[number];

/** The rules of a quiz; those of marking hold for answers that people mark. `null` = no limit, or nothing to pass. */
export interface PaperSettings extends MarkingRules {
  readonly passPercent: number | null;
  readonly attemptsAllowed: number | null;
  readonly coolDownHours: number | null;
  readonly timeLimitMinutes: number | null;
  readonly shuffleQuestions: boolean;
  readonly shuffleOptions: boolean;
  readonly pageMode: PageMode;
  /** False: an answered question is closed once a later one is answered. */
  readonly backAllowed: boolean;
  readonly scoreKept: ScoreKept;
  /** From when own answers are shown with their marks and the feedback. */
  readonly feedbackAt: ReleaseTime;
  /** From when the right answers are shown; never before the feedback. */
  readonly keyAt: ReleaseTime;
  /** The quiz of the same version whose pools this paper draws from, the other way round; `null` = its own pools. */
  readonly parallelTo: string | null;
}

/** What a quiz starts with, by its purpose (domain: assessment kinds). */
export const USUAL_SETTINGS: Readonly<Record<'pre-test' | 'formative' | 'final', PaperSettings>> = {
  'pre-test': usual({ attemptsAllowed: 1, feedbackAt: 'never', keyAt: 'never' }),
  formative: usual({ keyAt: 'hand-in' }),
  final: usual({ passPercent: 70, attemptsAllowed: 3, coolDownHours: 24, timeLimitMinutes: 30 }),
};

function usual(given: Partial<PaperSettings>): PaperSettings {
  return {
    passPercent: null,
    attemptsAllowed: null,
    coolDownHours: null,
    timeLimitMinutes: null,
    shuffleQuestions: true,
    shuffleOptions: true,
    pageMode: 'one-by-one',
    backAllowed: true,
    scoreKept: 'best',
    feedbackAt: 'hand-in',
    keyAt: 'settled',
    parallelTo: null,
    ...PLAIN_MARKING,
    ...given,
  };
}
