import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { CohortsService } from '@tamkin/enrolments';
import type { OperationContext } from '@tamkin/kernel';
import { AssignmentOverviewRepository } from '../assignment/assignment-overview.repository';
import { TestOverviewRepository } from '../manual-marking/test-overview.repository';
import type { MarkedPlace } from './mark-release';
import type { MarkedActivity, MarkedPerson } from './marked-activity';

/** How far the marking of a cohort is: for its trainers. */
@Injectable()
export class MarkingOverview {
  constructor(
    private readonly assignments: AssignmentOverviewRepository,
    private readonly tests: TestOverviewRepository,
    private readonly cohorts: CohortsService,
  ) {}

  /** Assignments, and tests with questions that people mark, in the order of the course. */
  async ofCohort(ctx: OperationContext, cohortId: string): Promise<MarkedActivity[]> {
    requireScope(ctx, 'assignments.mark');
    await this.cohorts.requireTrainer(ctx, cohortId);
    const assignments = await this.assignments.ofCohort(ctx, cohortId);
    const tests = await this.tests.ofCohort(ctx, cohortId);
    return [...assignments, ...tests].sort((one, other) => one.position - other.position);
  }

  /** Those who handed in nothing first. */
  async people(ctx: OperationContext, place: MarkedPlace): Promise<MarkedPerson[]> {
    requireScope(ctx, 'assignments.mark');
    await this.cohorts.requireTrainer(ctx, place.cohortId);
    const assigned = await this.assignments.peopleOf(ctx, place);
    return assigned.length > 0 ? assigned : this.tests.peopleOf(ctx, place);
  }
}
