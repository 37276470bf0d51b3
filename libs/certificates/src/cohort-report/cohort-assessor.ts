import { Injectable } from '@nestjs/common';
import { SurveySummary } from '@tamkin/assessments';
import { Clock, type OperationContext } from '@tamkin/kernel';
import { localTimeOf } from '@tamkin/sessions';
import { outcomeOf } from '../outcome/outcome';
import { cohortFigures } from './cohort-figures';
import type { Assessment } from './report-view';
import { ReportedCohortRepository, type ReportedCohort } from './reported-cohort.repository';

/** Says who of a cohort has earned what today, and the figures that follow. */
@Injectable()
export class CohortAssessor {
  constructor(
    private readonly cohorts: ReportedCohortRepository,
    private readonly surveys: SurveySummary,
    private readonly clock: Clock,
  ) {}

  /** Two statements, however many people there are. */
  async assess(ctx: OperationContext, cohort: ReportedCohort): Promise<Assessment> {
    const today = localTimeOf(this.clock.now(), cohort.timeZone).date;
    const people = (await this.cohorts.people(ctx, cohort.id, today)).map((person) => ({
      person,
      outcome: outcomeOf(cohort.rules, person),
    }));
    const satisfaction = await this.surveys.forCohort(ctx, cohort.id);
    return { people, figures: cohortFigures(people, satisfaction, cohort.sessions > 0) };
  }
}
