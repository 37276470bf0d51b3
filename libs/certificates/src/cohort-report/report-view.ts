import type { PersonOutcome } from './cohort-people';
import type { CohortFigures, CohortReport } from './cohort-report.entity';
import type { ReportedCohort } from './reported-cohort.repository';

/** A report with the training it is about. */
export interface ReportView {
  readonly cohort: ReportedCohort;
  /** `null` until the trainer has saved something. */
  readonly report: Readonly<CohortReport> | null;
  /** As submitted; before that, as they stand now. */
  readonly figures: CohortFigures;
  /** As they stand now. */
  readonly people: readonly PersonOutcome[];
}

export interface Assessment {
  readonly figures: CohortFigures;
  readonly people: readonly PersonOutcome[];
}

/** Once it is with the reviewer, a report shows the figures it was submitted with. */
export function reportView(
  cohort: ReportedCohort,
  report: Readonly<CohortReport> | null,
  { figures, people }: Assessment,
): ReportView {
  const frozen = report?.status === 'submitted' || report?.status === 'validated';
  return { cohort, report, people, figures: frozen ? report.figures : figures };
}
