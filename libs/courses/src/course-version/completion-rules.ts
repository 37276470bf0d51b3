/**
 * What a certificate of achievement asks for (domain: certificate rules), copied on the version and so on every enrolment
 * that points at it. Percentages 0–100; `null` = not asked for in this course.
 */
export interface CompletionRules {
  /** Share of planned face-to-face minutes attended. */
  readonly attendancePercent: number | null;
  /** Share of mandatory activities done, sessions and tests included. */
  readonly mandatoryModulesPercent: number;
  /** Best score of the final test. */
  readonly finalTestPercent: number | null;
  /** Mean of the observers' grids. */
  readonly observationPercent: number | null;
  readonly actionPlanRequired: boolean;
}
