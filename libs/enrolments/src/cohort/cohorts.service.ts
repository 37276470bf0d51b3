import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { CoursesReader, type VersionOutline } from '@tamkin/courses';
import { TransactionRunner } from '@tamkin/database';
import { actorPersonId, Clock, foldText, newId, notFound, type OperationContext } from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import { cohortClosed } from '../enrolments.events';
import { fieldProblem, refusals } from '../enrolments.errors';
import { CohortPlanCheck, type CohortPlan } from './cohort-plan';
import { CohortRepository, type CohortRow, type DueDate } from './cohort.repository';

export interface OpenCohort extends CohortPlan {
  /** Made by the client, so that sending it twice opens one cohort. */
  readonly id?: string;
  /** The newest published version of this course is taken. */
  readonly courseId: string;
}

export interface ChangeCohort extends Partial<CohortPlan> {
  readonly cohortId: string;
  /** The revision that was on the screen. */
  readonly revision: number;
}

export const DEFAULT_TIME_ZONE = 'Africa/Casablanca';

/** Opens, changes and closes cohorts. */
@Injectable()
export class CohortsService {
  constructor(
    private readonly cohorts: CohortRepository,
    private readonly planCheck: CohortPlanCheck,
    private readonly courses: CoursesReader,
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobWriter,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Returns the id; the opener is among the trainers. */
  async open(ctx: OperationContext, { id = newId(), courseId, ...plan }: OpenCohort): Promise<string> {
    requireScope(ctx, 'cohorts.manage');
    return this.transactions.run(ctx, async (ctx) => {
      await this.transactions.lock(ctx, `cohort ${id}`);
      const known = await this.cohorts.find(ctx, id);
      if (known) return this.sameAgain(ctx, known, courseId);
      const versionId = await this.cohorts.currentVersion(ctx, courseId);
      if (!versionId) throw fieldProblem('courseId', 'cohort.course-not-published');
      const outline = await this.courses.outline(ctx, versionId);
      const complete = this.withOpener(ctx, plan);
      await this.planCheck.check(ctx, complete, outline);
      await this.add(ctx, id, complete, outline);
      return id;
    });
  }

  /** Changes what is given and leaves the rest. Lists (trainers, providers, due dates) replace the old ones. */
  async change(ctx: OperationContext, { cohortId, revision, ...changes }: ChangeCohort): Promise<void> {
    await this.transactions.run(ctx, async (ctx) => {
      const cohort = await this.requireTrainer(ctx, cohortId, { lock: true });
      if (cohort.status === 'closed') throw refusals.cohortClosed();
      if (cohort.revision !== revision) throw refusals.cohortChangedMeanwhile();
      const outline = await this.courses.outline(ctx, cohort.versionId);
      const given = changes.trainerIds ? this.withOpener(ctx, { ...changes, trainerIds: changes.trainerIds }) : changes;
      const dueDates = await this.cohorts.dueDates(ctx, cohortId);
      await this.planCheck.check(ctx, { ...planOf(cohort, dueDates), ...given }, outline);
      await this.requireRoom(ctx, cohort, given);
      await this.write(ctx, cohort, given, outline);
    });
  }

  /** Ends the training: nobody learns in it any more and the report can be written. Once. */
  async close(ctx: OperationContext, cohortId: string): Promise<void> {
    await this.transactions.run(ctx, async (ctx) => {
      const cohort = await this.requireTrainer(ctx, cohortId, { lock: true });
      if (cohort.status === 'closed') throw refusals.cohortAlreadyClosed();
      await this.cohorts.change(ctx, cohortId, {
        status: 'closed',
        closedAt: this.clock.now(),
        closedBy: actorPersonId(ctx),
        revision: cohort.revision + 1,
      });
      await this.audit.record(ctx, { action: 'cohort.closed', subject: { kind: 'cohort', id: cohortId } });
      await this.jobs.publish(ctx, cohortClosed, { cohortId });
    });
  }

  /** The cohort, when the actor trains it (the product itself trains all); else not found. */
  async requireTrainer(ctx: OperationContext, cohortId: string, options: { lock?: boolean } = {}): Promise<CohortRow> {
    const scope = requireScope(ctx, 'cohorts.manage');
    const cohort = await this.cohorts.find(ctx, cohortId, options);
    if (!cohort) throw notFound('cohort');
    if (!scope.everything && !(await this.cohorts.isTrainer(ctx, cohortId, scope.trainerId))) throw notFound('cohort');
    return cohort;
  }

  private async sameAgain(ctx: OperationContext, known: CohortRow, courseId: string): Promise<string> {
    const same = known.createdBy === actorPersonId(ctx) && known.courseId === courseId;
    if (!same) throw refusals.cohortIdTaken();
    return known.id;
  }

  private withOpener<P extends { readonly trainerIds: readonly string[] }>(ctx: OperationContext, plan: P): P {
    const self = actorPersonId(ctx);
    return self ? { ...plan, trainerIds: [...new Set([...plan.trainerIds, self])] } : plan;
  }

  private async add(ctx: OperationContext, id: string, plan: CohortPlan, outline: VersionOutline): Promise<void> {
    const { trainerIds, providers, dueDates, ...columns } = plan;
    await this.cohorts.add(ctx, {
      ...columns,
      timeZone: plan.timeZone ?? DEFAULT_TIME_ZONE,
      id,
      courseId: outline.courseId,
      versionId: outline.versionId,
      status: 'open',
      createdBy: actorPersonId(ctx),
      createdAt: this.clock.now(),
      searchText: cohortSearchText(plan.name, outline),
    });
    await this.cohorts.setTrainers(ctx, id, trainerIds);
    await this.cohorts.setProviders(ctx, id, providers);
    await this.cohorts.setDueDates(ctx, id, dueDates);
  }

  private async write(
    ctx: OperationContext,
    { id, revision }: CohortRow,
    { trainerIds, providers, dueDates, ...columns }: Partial<CohortPlan>,
    outline: VersionOutline,
  ): Promise<void> {
    await this.cohorts.change(ctx, id, {
      ...columns,
      ...(columns.name ? { searchText: cohortSearchText(columns.name, outline) } : {}),
      revision: revision + 1,
    });
    if (trainerIds) await this.cohorts.setTrainers(ctx, id, trainerIds);
    if (providers) await this.cohorts.setProviders(ctx, id, providers);
    if (dueDates) await this.cohorts.setDueDates(ctx, id, dueDates);
  }

  /** Fewer seats than people, or a provider left out whose staff are in: refused. */
  private async requireRoom(ctx: OperationContext, cohort: CohortRow, changes: Partial<CohortPlan>): Promise<void> {
    const { all, byProvider } = await this.cohorts.enrolled(ctx, cohort.id);
    if (typeof changes.capacity === 'number' && changes.capacity < all) {
      throw refusals.capacityBelowEnrolled({ count: all });
    }
    const invited = new Set(changes.providers?.map(({ providerId }) => providerId));
    if (changes.providers && [...byProvider.keys()].some((id) => !invited.has(id))) {
      throw refusals.providerHasEnrolments();
    }
  }
}

function planOf(
  { name, startsOn, endsOn, nominationsUntil, capacity, timeZone }: CohortRow,
  dueDates: readonly DueDate[],
): CohortPlan {
  return { name, startsOn, endsOn, nominationsUntil, capacity, timeZone, trainerIds: [], providers: [], dueDates };
}

/** What a cohort is found by. */
export function cohortSearchText(name: string, { code, title }: VersionOutline): string {
  return foldText([name, code, ...Object.values(title)].join(' '));
}
