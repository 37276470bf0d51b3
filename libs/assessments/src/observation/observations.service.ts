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
import { meanOf, outcomeOf } from './observation-outcome';
import { percentOf } from './observation-scores';
import { ObservationRepository, type CohortGrid, type GridRow } from './observation.repository';
import { observedBy, type ObservedPerson } from './observed-person';

export const MAX_CRITERIA = 20;
const COMMENT_LIMIT = 2_000;

/** Without a word about observers it is one. */
export type GridToWrite = Omit<GridRow, 'observers' | 'tolerance'> &
  Partial<Pick<GridRow, 'observers' | 'tolerance'>> & { readonly activityId: string };

const ONE_OBSERVER = { observers: 1, tolerance: 10 };

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
    return { activity, grid: grid ?? { revision: 0, maxPerCriterion: 3, criteria: [], ...ONE_OBSERVER } };
  }

  /** `revision` is the one that was read. Returns the new one; 0 when no criterion is left and the grid is gone. */
  async writeGrid(ctx: OperationContext, grid: GridToWrite): Promise<number> {
    requireScope(ctx, 'courses.author');
    const criteria = acceptItems('criteria', grid.criteria, MAX_CRITERIA);
    return this.transactions.run(ctx, async (ctx) => {
      await this.activities.requireDraft(ctx, grid.activityId, 'session');
      if (criteria.length === 0 && grid.revision === 0) return 0;
      const written = await this.observations.writeGrid(ctx, { ...ONE_OBSERVER, ...grid, criteria });
      if (!written) throw refusals.gridChangedMeanwhile();
      if (criteria.length > 0) return grid.revision + 1;
      await this.observations.removeGrid(ctx, grid.activityId);
      return 0;
    });
  }

  /** The people of a cohort. Of two observers, neither sees the scores of the other before both have given theirs. */
  async ofCohort(ctx: OperationContext, cohortId: string): Promise<CohortObservations> {
    requireScope(ctx, 'practice.observe');
    await this.cohorts.requireTrainer(ctx, cohortId);
    const grids = await this.observations.gridsOfCohort(ctx, cohortId);
    const rules = new Map(grids.map((grid) => [grid.activityId, grid]));
    const rows = await this.observations.observedIn(ctx, cohortId);
    const me = actorPersonId(ctx);
    const people = rows.flatMap((row) => {
      const grid = rules.get(row.activityId);
      return grid ? [observedBy(me, row, grid)] : [];
    });
    return { grids, people };
  }

  /** One row per observer. Sending again replaces one's own scores, of two observers until both have given theirs. */
  async record(ctx: OperationContext, given: ObservationToRecord): Promise<void> {
    const observerId = actorPersonId(ctx) ?? given.observerId;
    await this.onGrid(ctx, given, observerId, async (ctx, grid, by) => {
      await this.requireTurn(ctx, given, grid, by);
      const now = this.clock.now();
      const { enrolmentId, activityId, scores } = given;
      const scored = { scores, percent: percentOf(grid, scores), comment: acceptComment(given.comment) };
      const id = newId();
      await this.observations.put(ctx, {
        ...{ id, enrolmentId, activityId, observerId: by, observedAt: now, updatedAt: now },
        ...scored,
      });
    });
  }

  /** What two observers agree on once both have scored: it counts, whatever they gave before. */
  async agree(ctx: OperationContext, given: ObservationToRecord): Promise<void> {
    await this.onGrid(ctx, given, actorPersonId(ctx) ?? given.observerId, async (ctx, grid, decidedBy) => {
      const { observations } = await this.observations.scored(ctx, given);
      if (grid.observers < 2 || observations.length < 2) throw refusals.observersMissing();
      const { enrolmentId, activityId, scores } = given;
      const agreed = { scores, percent: percentOf(grid, scores), comment: acceptComment(given.comment) };
      await this.observations.agree(ctx, {
        ...{ enrolmentId, activityId, decidedBy, decidedAt: this.clock.now() },
        ...agreed,
      });
    });
  }

  /** Something changes on the grid of one person; what counts for the certificate follows in the same transaction. */
  private async onGrid(
    ctx: OperationContext,
    { enrolmentId, activityId }: ObservationToRecord,
    by: string | undefined,
    change: (ctx: OperationContext, grid: GridRow, by: string) => Promise<void>,
  ): Promise<void> {
    requireScope(ctx, 'practice.observe');
    if (!by) throw notFound('person');
    await this.transactions.run(ctx, async (ctx) => {
      const { versionId, cohortId } = await this.enrolments.forTrainer(ctx, enrolmentId);
      await this.enrolments.requireUnreported(ctx, cohortId);
      await this.activities.inVersion(ctx, { activityId, versionId, kind: 'session' });
      const grid = await this.observations.findGrid(ctx, activityId);
      if (!grid) throw notFound('grid');
      await this.transactions.lock(ctx, `observations:${enrolmentId}`);
      await change(ctx, grid, by);
      await this.enrolments.recordObservation(ctx, { enrolmentId, percent: await this.resultOf(ctx, enrolmentId) });
    });
  }

  /** Of two observers: not a third, and no scores change once they are side by side. */
  private async requireTurn(
    ctx: OperationContext,
    given: ObservationToRecord,
    { observers }: GridRow,
    observerId: string,
  ): Promise<void> {
    if (observers < 2) return;
    const { observations, agreed } = await this.observations.scored(ctx, given);
    const others = observations.filter((each) => each.observerId !== observerId);
    if (others.length >= observers) throw refusals.observersComplete();
    if (agreed || observations.length >= observers) throw refusals.scoresSideBySide();
  }

  /** 0–100, two decimals: the mean of the grids that have a result; `null` while none has. */
  private async resultOf(ctx: OperationContext, enrolmentId: string): Promise<number | null> {
    const grids = await this.observations.gridsOf(ctx, enrolmentId);
    const results = grids.flatMap((grid) => outcomeOf(grid, grid.percents, grid.agreedPercent).percent ?? []);
    return results.length === 0 ? null : meanOf(results);
  }
}

function acceptComment(comment: string): string {
  const problems = partProblems('comment', comment, COMMENT_LIMIT);
  if (problems.length > 0) throw new DomainError('not-valid', 'request.not-valid', {}, problems);
  return plainText(comment);
}
