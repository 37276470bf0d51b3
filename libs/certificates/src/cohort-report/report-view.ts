import type { OperationContext } from '@tamkin/kernel';
import { outcomeOf } from '../outcome/outcome';
import { cohortFigures } from './cohort-figures';
import type { PersonOutcome } from './cohort-people';
import type { CohortFigures, CohortReport } from './cohort-report.entity';
import type { ReportedCohort, ReportedCohortRepository } from './reported-cohort.repository';

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

/** Who of the cohort has earned what on `day`, and the figures that follow. */
export async function assess(
  ctx: OperationContext,
  cohorts: ReportedCohortRepository,
  cohort: ReportedCohort,
  day: string,
): Promise<Assessment> {
  const people = (await cohorts.people(ctx, cohort.id, day)).map((person) => ({
    person,
    outcome: outcomeOf(cohort.rules, person),
  }));
  const satisfaction = await cohorts.satisfaction(ctx, cohort.id);
  return { people, figures: cohortFigures(people, satisfaction, cohort.sessions > 0) };
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
