import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { TransactionRunner } from '@tamkin/database';
import { EnrolmentsService, type EnrolmentView, isUnreported, localDay } from '@tamkin/enrolments';
import { StoredFiles } from '@tamkin/files';
import { Clock, newId, notFound, type LocalisedText, type OperationContext } from '@tamkin/kernel';
import { CourseActivityRepository, type CourseActivity } from '../activity/course-activity.repository';
import { refusals } from '../assessments.errors';
import type { Place } from '../assignment/my-assignments';
import { SubmissionFiles, type SubmittedFile } from '../assignment/submission-files';
import { acceptActions, acceptProgress, type ActionProgress, type ActionToPlan } from './accept-plan';
import type { Checkpoint } from './action-check.entity';
import { ActionPlanRepository, type PlanRow } from './action-plan.repository';

export interface MyActionPlan {
  readonly title: LocalisedText;
  /** The first day an action may be due. */
  readonly from: string;
  readonly plan: PlanRow | null;
  readonly files: ReadonlyMap<string, SubmittedFile>;
  readonly canHandIn: boolean;
  /** About which one can say now what was done. */
  readonly openCheckpoints: readonly Checkpoint[];
}

/** A learner's plan: one to three actions, and later what became of them. */
@Injectable()
export class MyActionPlans {
  constructor(
    private readonly plans: ActionPlanRepository,
    private readonly activities: CourseActivityRepository,
    private readonly enrolments: EnrolmentsService,
    private readonly workFiles: SubmissionFiles,
    private readonly files: StoredFiles,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  async mine(ctx: OperationContext, place: Place): Promise<MyActionPlan> {
    requireScope(ctx, 'learning.take');
    const enrolment = await this.enrolments.mine(ctx, place.enrolmentId);
    const { title } = await this.requirePlanActivity(ctx, place.activityId, enrolment.versionId);
    const plan = await this.plans.findOf(ctx, place);
    return {
      title,
      plan,
      from: enrolment.startsOn,
      files: await this.workFiles.of(ctx, plan?.checks ?? []),
      canHandIn: plan ? isOpen(plan) && isUnreported(plan.phase) : enrolment.cohortStatus === 'open',
      openCheckpoints: plan ? openCheckpoints(plan, this.today(enrolment)) : [],
    };
  }

  /**
   * Hands in, or hands in again until a trainer has it; a plan that came back also after the cohort has closed, as long as it
   * can still be signed and validated. The same plan again changes nothing.
   */
  async handIn(ctx: OperationContext, given: Place & { actions: readonly ActionToPlan[] }): Promise<void> {
    requireScope(ctx, 'learning.take');
    await this.transactions.run(ctx, async (ctx) => {
      const enrolment = await this.enrolments.mine(ctx, given.enrolmentId, { lock: true });
      const { enrolmentId, activityId } = given;
      await this.requirePlanActivity(ctx, activityId, enrolment.versionId);
      const actions = acceptActions(given.actions, enrolment.startsOn);
      const before = await this.plans.findOf(ctx, given);
      if (before && isSame(before, actions)) return;
      if (!before) this.enrolments.requireOpen(ctx, enrolment);
      else await this.requireChangeable(ctx, before);
      await this.plans.handIn(ctx, { id: newId(), enrolmentId, activityId, actions, now: this.clock.now() });
      await this.enrolments.recordResult(ctx, { enrolmentId, activityId, score: null, passed: null, done: false });
    });
  }

  private async requireChangeable(ctx: OperationContext, before: PlanRow): Promise<void> {
    await this.enrolments.requireUnreported(ctx, before.cohortId);
    if (!isOpen(before)) throw refusals.planBeingDecided();
  }

  /** What became of each action. Also after the cohort has closed: that is when it is asked. */
  async report(
    ctx: OperationContext,
    given: Place & { checkpoint: Checkpoint; actions: readonly ActionProgress[] },
  ): Promise<void> {
    requireScope(ctx, 'learning.take');
    await this.transactions.run(ctx, async (ctx) => {
      const enrolment = await this.enrolments.mine(ctx, given.enrolmentId, { lock: true });
      const plan = await this.plans.findOf(ctx, given);
      if (!plan) throw notFound('action-plan');
      if (plan.status !== 'validated') throw refusals.planNotValidated();
      if (!openCheckpoints(plan, this.today(enrolment)).includes(given.checkpoint)) {
        throw refusals.checkpointNotOpen({ day: dayOf(plan, given.checkpoint) });
      }
      const items = acceptProgress(given.actions, plan.actions.length);
      await this.requireOwnFiles(
        ctx,
        enrolment.personId,
        items.flatMap(({ fileIds }) => fileIds),
      );
      const { checkpoint } = given;
      await this.plans.putChecks(ctx, { planId: plan.id, checkpoint, items, now: this.clock.now() });
    });
  }

  private today({ timeZone }: EnrolmentView): string {
    return localDay(this.clock.now(), timeZone);
  }

  private async requirePlanActivity(
    ctx: OperationContext,
    activityId: string,
    versionId: string,
  ): Promise<CourseActivity> {
    const activity = await this.activities.inVersion(ctx, { activityId, versionId, kind: 'assignment' });
    if (!activity.actionPlan) throw refusals.wrongKind();
    return activity;
  }

  private async requireOwnFiles(ctx: OperationContext, personId: string, fileIds: readonly string[]): Promise<void> {
    const known = await this.files.factsOfMany(ctx, fileIds);
    if (fileIds.some((id) => known.get(id)?.ownerId !== personId)) throw notFound('file');
  }
}

/** A plan that its manager has not signed, or that came back. */
function isOpen({ status }: PlanRow): boolean {
  return status !== 'awaits-validation' && status !== 'validated';
}

function isSame(before: PlanRow, actions: readonly ActionToPlan[]): boolean {
  if (before.status === 'visa-refused' || before.status === 'sent-back') return false;
  const bare = before.actions.map(({ what, dueOn, evidence }) => ({ what, dueOn, evidence }));
  return JSON.stringify(bare) === JSON.stringify(actions);
}

function openCheckpoints(plan: PlanRow, today: string): Checkpoint[] {
  if (plan.status !== 'validated') return [];
  return (['six-weeks', 'six-months'] as const).filter((checkpoint) => dayOf(plan, checkpoint) <= today);
}

function dayOf({ sixWeeksOn, sixMonthsOn }: PlanRow, checkpoint: Checkpoint): string {
  return checkpoint === 'six-weeks' ? sixWeeksOn : sixMonthsOn;
}
