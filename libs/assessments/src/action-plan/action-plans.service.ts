import { Injectable } from '@nestjs/common';
import { requireScope, scopeOf } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { TransactionRunner } from '@tamkin/database';
import { EnrolmentsService, isUnreported } from '@tamkin/enrolments';
import {
  actorPersonId,
  Clock,
  decodeCursor,
  DEFAULT_PAGE_SIZE,
  DomainError,
  notFound,
  pageOf,
  type OperationContext,
  type Page,
  type PageRequest,
} from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import { actionPlanDecided } from '../assessments.events';
import { refusals } from '../assessments.errors';
import { SubmissionFiles, type SubmittedFile } from '../assignment/submission-files';
import { acceptComment } from './accept-plan';
import type { Checkpoint } from './action-check.entity';
import type { PlanStatus } from './action-plan.entity';
import { ActionPlanRepository, type PlanRow } from './action-plan.repository';

/** A plan as those who decide about it see it. */
export interface PlanToDecide {
  readonly plan: PlanRow;
  readonly files: ReadonlyMap<string, SubmittedFile>;
  /** The actor may give or refuse the visa now, in the product or from a signed paper. */
  readonly canEndorse: boolean;
  /** The actor may validate it now. */
  readonly canDecide: boolean;
  /** The actor may say that what was reported is so. */
  readonly canConfirm: boolean;
}

interface Decision {
  readonly id: string;
  /** Which hand-in was read. */
  readonly number: number;
  readonly comment: string;
}

/** Action plans of others: the manager's visa, the trainer's validation, the manager's confirmation of what was done. */
@Injectable()
export class ActionPlans {
  constructor(
    private readonly plans: ActionPlanRepository,
    private readonly enrolments: EnrolmentsService,
    private readonly workFiles: SubmissionFiles,
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobWriter,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async list(
    ctx: OperationContext,
    filter: { status?: PlanStatus | undefined; cohortId?: string | undefined; toConfirm?: boolean | undefined },
    page: PageRequest,
  ): Promise<Page<PlanRow>> {
    const { everything, providerIds, trainerId } = requireScope(ctx, 'action-plans.read');
    const limit = page.limit ?? DEFAULT_PAGE_SIZE;
    const [place, id] = page.cursor ? decodeCursor(page.cursor, 2).map(String) : [];
    const rows = await this.plans.list(ctx, {
      everything,
      providerIds,
      trainerId,
      status: filter.status ?? null,
      cohortId: filter.cohortId ?? null,
      toConfirm: filter.toConfirm ?? false,
      after: place && id ? [place, id] : null,
      limit: limit + 1,
    });
    return pageOf(
      rows,
      limit,
      (row) => [row.place, row.id],
      (row) => row,
    );
  }

  /** Plans of own staff that wait for a visa, and those with something done to be confirmed. */
  async waitingForManager(ctx: OperationContext): Promise<{ visas: number; confirmations: number }> {
    const { everything, providerIds, trainerId } = requireScope(ctx, 'action-plans.endorse');
    return this.plans.waitingForManager(ctx, { everything, providerIds, trainerId });
  }

  async read(ctx: OperationContext, id: string): Promise<PlanToDecide> {
    requireScope(ctx, 'action-plans.read');
    const plan = await this.plans.find(ctx, id);
    if (!plan) throw notFound('action-plan');
    const [trains, manages] = [await this.trains(ctx, plan), this.manages(ctx, plan)];
    if (!trains && !manages && !scopeOf(ctx.actor, 'action-plans.read')?.everything) throw notFound('action-plan');
    const open = isUnreported(plan.phase);
    return {
      plan,
      files: await this.workFiles.of(ctx, plan.checks),
      canEndorse: open && plan.status === 'awaits-visa' && (trains || manages),
      canDecide: open && plan.status === 'awaits-validation' && trains,
      canConfirm: manages,
    };
  }

  /** By the focal point of the provider; by the trainer only from a plan signed on paper. Said again it changes nothing. */
  async endorse(ctx: OperationContext, { id, number, given, ...rest }: Decision & { given: boolean }): Promise<void> {
    await this.transactions.run(ctx, async (ctx) => {
      const plan = await this.requirePlan(ctx, id);
      const manages = this.manages(ctx, plan);
      if (!manages && !(await this.trains(ctx, plan))) throw this.stranger(ctx);
      const comment = acceptComment(rest.comment, !given);
      const status = given ? 'awaits-validation' : 'visa-refused';
      if (plan.status === status && plan.number === number && plan.visaComment === comment) return;
      await this.requireWaiting(ctx, plan, number, 'awaits-visa');
      const [by, at] = [actorPersonId(ctx), this.clock.now()];
      await this.plans.giveVisa(ctx, { id, status, by, at, comment, onPaper: !manages });
      await this.note(ctx, plan, given ? 'action-plan.endorsed' : 'action-plan.visa-refused', { onPaper: !manages });
      if (!given) await this.tell(ctx, plan);
    });
  }

  /** By a trainer of the cohort: counts for the certificate at once. Said again it changes nothing. */
  async decide(
    ctx: OperationContext,
    { id, number, decision, ...rest }: Decision & { decision: 'validated' | 'sent-back' },
  ): Promise<void> {
    requireScope(ctx, 'assignments.mark');
    const comment = acceptComment(rest.comment, decision === 'sent-back');
    await this.transactions.run(ctx, async (ctx) => {
      const plan = await this.requirePlan(ctx, id);
      await this.enrolments.forTrainer(ctx, plan.enrolmentId);
      if (plan.status === decision && plan.number === number && plan.comment === comment) return;
      await this.requireWaiting(ctx, plan, number, 'awaits-validation');
      const [by, at] = [actorPersonId(ctx), this.clock.now()];
      await this.plans.decide(ctx, { id, status: decision, by, at, comment });
      await this.note(ctx, plan, `action-plan.${decision}`, {});
      if (decision === 'validated') await this.count(ctx, plan, at);
      await this.tell(ctx, plan);
    });
  }

  /** The manager says whether what was reported about an action is so. */
  async confirm(
    ctx: OperationContext,
    given: { id: string; checkpoint: Checkpoint; position: number; confirmed: boolean },
  ): Promise<void> {
    requireScope(ctx, 'action-plans.endorse');
    await this.transactions.run(ctx, async (ctx) => {
      const plan = await this.requirePlan(ctx, given.id);
      if (!this.manages(ctx, plan)) throw notFound('action-plan');
      const [by, at] = [actorPersonId(ctx), this.clock.now()];
      const known = await this.plans.confirm(ctx, { ...given, planId: given.id, by, at });
      if (!known) throw notFound('action-check');
    });
  }

  private async count(ctx: OperationContext, { enrolmentId, activityId }: PlanRow, acceptedAt: Date): Promise<void> {
    await this.enrolments.recordResult(ctx, { enrolmentId, activityId, score: null, passed: null, done: true });
    await this.enrolments.recordActionPlan(ctx, { enrolmentId, acceptedAt });
  }

  private tell(ctx: OperationContext, { id, enrolmentId }: PlanRow): Promise<void> {
    return this.jobs.publish(ctx, actionPlanDecided, { planId: id, enrolmentId });
  }

  private async requirePlan(ctx: OperationContext, id: string): Promise<PlanRow> {
    requireScope(ctx, 'action-plans.read');
    const plan = await this.plans.find(ctx, id, { lock: true });
    if (!plan) throw notFound('action-plan');
    return plan;
  }

  /** Who reads all plans may know that it is there, and still not sign it. */
  private stranger(ctx: OperationContext): DomainError {
    const seesAll = scopeOf(ctx.actor, 'action-plans.read')?.everything;
    return seesAll ? new DomainError('forbidden', 'access.forbidden') : notFound('action-plan');
  }

  /** Also after the cohort has closed, until its end-of-training report is with the reviewer: it decides on certificates. */
  private async requireWaiting(
    ctx: OperationContext,
    plan: PlanRow,
    number: number,
    status: PlanStatus,
  ): Promise<void> {
    await this.enrolments.requireUnreported(ctx, plan.cohortId);
    if (plan.number !== number) throw refusals.planChangedMeanwhile();
    if (plan.status !== status) throw refusals.planNotWaiting();
  }

  private manages(ctx: OperationContext, { providerId }: PlanRow): boolean {
    return scopeOf(ctx.actor, 'action-plans.endorse')?.providerIds.includes(providerId) ?? false;
  }

  private async trains(ctx: OperationContext, { cohortId }: PlanRow): Promise<boolean> {
    const scope = scopeOf(ctx.actor, 'assignments.mark');
    if (!scope) return false;
    return scope.everything || this.plans.isTrainer(ctx, cohortId, scope.trainerId);
  }

  private note(ctx: OperationContext, plan: PlanRow, action: string, details: Record<string, unknown>): Promise<void> {
    const subject = { kind: 'action-plan', id: plan.id };
    return this.audit.record(ctx, { action, subject, providerId: plan.providerId, details });
  }
}
