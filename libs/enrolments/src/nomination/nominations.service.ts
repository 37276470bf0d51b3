import { Injectable } from '@nestjs/common';
import { requireScope, scopeOf } from '@tamkin/access';
import { TransactionRunner } from '@tamkin/database';
import { Clock, notFound, type OperationContext } from '@tamkin/kernel';
import { CohortsService } from '../cohort/cohorts.service';
import { CohortRepository, type CohortRow } from '../cohort/cohort.repository';
import { localDay, sayDay } from '../cohort/local-day';
import type { EnrolmentView } from '../enrolment/enrolment-view';
import { EnrolmentRepository } from '../enrolment/enrolment.repository';
import { refusals } from '../enrolments.errors';
import { EnrolmentRoll } from './enrolment-roll';
import { NominationRepository, type Employment } from './nomination.repository';

export interface Nominate {
  /** Made by the client, so that sending it twice enrols once. */
  readonly id?: string;
  readonly cohortId: string;
  readonly personId: string;
}

/** Brings people into cohorts and takes them out. */
@Injectable()
export class NominationsService {
  constructor(
    private readonly cohortRows: CohortRepository,
    private readonly cohorts: CohortsService,
    private readonly enrolments: EnrolmentRepository,
    private readonly nominations: NominationRepository,
    private readonly roll: EnrolmentRoll,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** A focal point nominates somebody of the own staff, within the window, the provider's seats and the capacity. */
  async nominate(ctx: OperationContext, { id, cohortId, personId }: Nominate): Promise<string> {
    const scope = requireScope(ctx, 'enrolments.nominate');
    return this.transactions.run(ctx, async (ctx) => {
      const cohort = await this.cohortRows.find(ctx, cohortId, { lock: true });
      const invited = cohort ? await this.invitedAmong(ctx, cohortId, scope.providerIds) : [];
      if (!cohort || invited.length === 0) throw notFound('cohort');
      const employment = await this.employment(ctx, cohort, personId, scope.providerIds);
      if (!invited.includes(employment.providerId)) throw refusals.providerNotInvited();
      const already = await this.alreadyIn(ctx, cohort, { id, personId });
      if (already) return already;
      const lastDay = cohort.nominationsUntil ?? cohort.startsOn;
      if (localDay(this.clock.now(), cohort.timeZone) > lastDay) {
        throw refusals.nominationsOver({ lastDay, day: sayDay(lastDay, ctx.language) });
      }
      await this.requireSeat(ctx, cohort, employment.providerId);
      return this.roll.enter(ctx, cohort, { id, personId }, employment);
    });
  }

  /** A trainer enrols somebody of an invited provider at any time before the cohort is closed. */
  async enrol(ctx: OperationContext, { id, cohortId, personId }: Nominate): Promise<string> {
    return this.transactions.run(ctx, async (ctx) => {
      const cohort = await this.cohorts.requireTrainer(ctx, cohortId, { lock: true });
      const already = await this.alreadyIn(ctx, cohort, { id, personId });
      if (already) return already;
      const employment = await this.employment(ctx, cohort, personId, null);
      if (!(await this.cohortRows.invitationOf(ctx, cohortId, employment.providerId))) {
        throw refusals.providerNotInvited();
      }
      await this.requireSeat(ctx, cohort, null);
      return this.roll.enter(ctx, cohort, { id, personId }, employment);
    });
  }

  /** Takes a nomination back as if it had never been; only before the first day and before the person has begun. */
  async takeBack(ctx: OperationContext, enrolmentId: string): Promise<void> {
    const scope = requireScope(ctx, 'enrolments.nominate');
    await this.transactions.run(ctx, async (ctx) => {
      const enrolment = await this.enrolments.find(ctx, enrolmentId, { lock: true });
      if (!enrolment || !scope.providerIds.includes(enrolment.providerId)) throw notFound('enrolment');
      if (enrolment.status === 'withdrawn') throw refusals.alreadyWithdrawn();
      if (enrolment.startedAt) throw refusals.alreadyStarted();
      if (localDay(this.clock.now(), enrolment.timeZone) >= enrolment.startsOn) throw refusals.cohortAlreadyStarted();
      await this.roll.takeOff(ctx, enrolment);
    });
  }

  /** A trainer takes a person out; what the person did is kept. */
  async withdraw(
    ctx: OperationContext,
    { enrolmentId, reason }: { enrolmentId: string; reason: string },
  ): Promise<void> {
    requireScope(ctx, 'enrolments.withdraw');
    await this.transactions.run(ctx, async (ctx) => {
      const enrolment = await this.enrolments.find(ctx, enrolmentId, { lock: true });
      if (!enrolment) throw notFound('enrolment');
      await this.requireTrainerOf(ctx, enrolment);
      if (enrolment.status === 'withdrawn') throw refusals.alreadyWithdrawn();
      if (enrolment.cohortStatus === 'closed') throw refusals.cohortClosed();
      await this.roll.withdraw(ctx, enrolment, reason);
    });
  }

  private async requireTrainerOf(ctx: OperationContext, enrolment: EnrolmentView): Promise<void> {
    const scope = scopeOf(ctx.actor, 'enrolments.withdraw');
    const trains =
      scope?.everything || (await this.cohortRows.isTrainer(ctx, enrolment.cohortId, scope?.trainerId ?? null));
    if (!trains) throw notFound('enrolment');
  }

  private async invitedAmong(
    ctx: OperationContext,
    cohortId: string,
    providerIds: readonly string[],
  ): Promise<string[]> {
    const invited: string[] = [];
    for (const providerId of providerIds) {
      if (await this.cohortRows.invitationOf(ctx, cohortId, providerId)) invited.push(providerId);
    }
    return invited;
  }

  /** Where the person works today; among `providerIds` when given. Somebody else's staff is not found. */
  private async employment(
    ctx: OperationContext,
    cohort: CohortRow,
    personId: string,
    providerIds: readonly string[] | null,
  ): Promise<Employment> {
    const today = localDay(this.clock.now(), cohort.timeZone);
    const employments = await this.nominations.employmentsOn(ctx, personId, today);
    const own = employments.filter(({ providerId }) => !providerIds || providerIds.includes(providerId));
    for (const employment of own) {
      if (await this.cohortRows.invitationOf(ctx, cohort.id, employment.providerId)) return employment;
    }
    const [first] = own;
    if (!first) throw notFound('person');
    return first;
  }

  /** The id when the very same request came before; refuses when the person is in already. */
  private async alreadyIn(
    ctx: OperationContext,
    cohort: CohortRow,
    { id, personId }: { id: string | undefined; personId: string },
  ): Promise<string | null> {
    const known = await this.enrolments.findInCohort(ctx, cohort.id, personId);
    if (known?.status === 'enrolled' && known.id === id) return known.id;
    if (known) throw known.status === 'enrolled' ? refusals.alreadyEnrolled() : refusals.withdrawnBefore();
    if (cohort.status === 'closed') throw refusals.cohortClosed();
    return null;
  }

  /** Called with the cohort locked, so that the last seat is given once. `providerId` = whose seats count, too. */
  private async requireSeat(ctx: OperationContext, cohort: CohortRow, providerId: string | null): Promise<void> {
    const { all, byProvider } = await this.cohortRows.enrolled(ctx, cohort.id);
    if (cohort.capacity !== null && all >= cohort.capacity) throw refusals.cohortFull({ count: cohort.capacity });
    const invitation = providerId ? await this.cohortRows.invitationOf(ctx, cohort.id, providerId) : null;
    if (!providerId || !invitation || invitation.seats === null) return;
    if ((byProvider.get(providerId) ?? 0) >= invitation.seats) throw refusals.seatsTaken({ count: invitation.seats });
  }
}
