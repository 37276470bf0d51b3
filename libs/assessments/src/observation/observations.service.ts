import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { TransactionRunner } from '@tamkin/database';
import { actorPersonId, Clock, DomainError, newId, notFound, type OperationContext } from '@tamkin/kernel';
import { acceptItems } from '../activity/accept-items';
import { CourseActivityRepository, type CourseActivity } from '../activity/course-activity.repository';
import { refusals } from '../assessments.errors';
import { CohortsService, EnrolmentsService } from '@tamkin/enrolments';
import { partProblems } from '../question/question-content';
import { plainText } from '../question/plain-text';
import { percentOf } from './observation-scores';
import { ObservationRepository, type CohortGrid, type GridRow, type ObservedPerson } from './observation.repository';

export const MAX_CRITERIA = 20;
const COMMENT_LIMIT = 2_000;

export interface GridOfActivity {
  readonly activity: CourseActivity;
  readonly grid: GridRow;
}

export interface CohortObservations {
  readonly grids: readonly CohortGrid[];
  readonly people: readonly ObservedPerson[];
}

export interface ObservationToRecord {
  readonly enrolmentId: string;
  readonly activityId: string;
  /** Criterion key → 0 … the grid's most. */
  readonly scores: Readonly<Record<string, number>>;
  readonly comment: string;
  /** Who observed; the actor when left out. Only the product itself may name somebody else. */
  readonly observerId?: string;
}

/** Observation grids: criteria by the author, scores by trainers who watched the practice. */
@Injectable()
export class ObservationsService {
  constructor(
    private readonly observations: ObservationRepository,
    private readonly activities: CourseActivityRepository,
    private readonly enrolments: EnrolmentsService,
    private readonly cohorts: CohortsService,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** For its author; revision 0 while there is none. */
  async readGrid(ctx: OperationContext, activityId: string): Promise<GridOfActivity> {
    requireScope(ctx, 'courses.author');
    const activity = await this.activities.require(ctx, activityId, 'session');
    const grid = await this.observations.findGrid(ctx, activityId);
    return { activity, grid: grid ?? { revision: 0, maxPerCriterion: 3, criteria: [] } };
  }

  /** `revision` is the one that was read. Returns the new one; 0 when no criterion is left and the grid is gone. */
  async writeGrid(ctx: OperationContext, grid: GridRow & { activityId: string }): Promise<number> {
    requireScope(ctx, 'courses.author');
    const criteria = acceptItems('criteria', grid.criteria, MAX_CRITERIA);
    return this.transactions.run(ctx, async (ctx) => {
      await this.activities.requireDraft(ctx, grid.activityId, 'session');
      if (criteria.length === 0 && grid.revision === 0) return 0;
      if (!(await this.observations.writeGrid(ctx, { ...grid, criteria }))) throw refusals.gridChangedMeanwhile();
      if (criteria.length > 0) return grid.revision + 1;
      await this.observations.removeGrid(ctx, grid.activityId);
      return 0;
    });
  }

  /** The people of a cohort with what the actor has scored so far. */
  async ofCohort(ctx: OperationContext, cohortId: string): Promise<CohortObservations> {
    requireScope(ctx, 'practice.observe');
    await this.cohorts.requireTrainer(ctx, cohortId);
    return {
      grids: await this.observations.gridsOfCohort(ctx, cohortId),
      people: await this.observations.observedIn(ctx, cohortId, actorPersonId(ctx)),
    };
  }

  /** One row per observer; several observers count as their mean. Sending again replaces one's own scores. */
  async record(ctx: OperationContext, given: ObservationToRecord): Promise<void> {
    requireScope(ctx, 'practice.observe');
    const observerId = actorPersonId(ctx) ?? given.observerId;
    if (!observerId) throw notFound('person');
    const comment = acceptComment(given.comment);
    await this.transactions.run(ctx, async (ctx) => {
      const { enrolmentId, activityId, scores } = given;
      const { versionId, cohortStatus } = await this.enrolments.forTrainer(ctx, enrolmentId);
      if (cohortStatus === 'closed') throw refusals.cohortClosed();
      await this.activities.inVersion(ctx, { activityId, versionId, kind: 'session' });
      const grid = await this.observations.findGrid(ctx, activityId);
      if (!grid) throw notFound('grid');
      const now = this.clock.now();
      await this.transactions.lock(ctx, `observations:${enrolmentId}`);
      await this.observations.put(ctx, {
        id: newId(),
        enrolmentId,
        activityId,
        observerId,
        scores,
        percent: percentOf(grid, scores),
        comment,
        observedAt: now,
        updatedAt: now,
      });
      const percent = await this.observations.meanPercent(ctx, enrolmentId);
      await this.enrolments.recordObservation(ctx, { enrolmentId, percent });
    });
  }
}

function acceptComment(comment: string): string {
  const problems = partProblems('comment', comment, COMMENT_LIMIT);
  if (problems.length > 0) throw new DomainError('not-valid', 'request.not-valid', {}, problems);
  return plainText(comment);
}
