import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { CohortsService } from '@tamkin/enrolments';
import type { OperationContext } from '@tamkin/kernel';
import {
  AssignmentOverviewRepository,
  type AssignedPerson,
  type CohortAssignment,
} from './assignment-overview.repository';

/** How far the assignments of a cohort are: for its trainers. */
@Injectable()
export class AssignmentOverview {
  constructor(
    private readonly overview: AssignmentOverviewRepository,
    private readonly cohorts: CohortsService,
  ) {}

  async ofCohort(ctx: OperationContext, cohortId: string): Promise<CohortAssignment[]> {
    requireScope(ctx, 'assignments.mark');
    await this.cohorts.requireTrainer(ctx, cohortId);
    return this.overview.assignmentsOf(ctx, cohortId);
  }

  async people(ctx: OperationContext, place: { cohortId: string; activityId: string }): Promise<AssignedPerson[]> {
    requireScope(ctx, 'assignments.mark');
    await this.cohorts.requireTrainer(ctx, place.cohortId);
    return this.overview.peopleOf(ctx, place);
  }
}
