import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { TransactionRunner } from '@tamkin/database';
import { DomainError, newId, notFound, type OperationContext } from '@tamkin/kernel';
import { RolesService } from '../account/roles.service';
import { PersonReach } from '../person/person-reach';
import { dayBefore, LocalDay } from './local-day';
import type { Membership } from './membership.entity';
import { MembershipRepository } from './membership.repository';
import { ProviderRepository } from './provider.repository';

export interface Joining {
  readonly personId: string;
  readonly providerId: string;
  readonly branchId: string | null;
  /** First day, `YYYY-MM-DD`; absent = today. */
  readonly from?: string;
}

/** Who works where, from which day to which. Nothing is overwritten: a move closes one membership and opens another. */
function overlapping(): DomainError {
  const code = 'membership.overlapping';
  return new DomainError('conflict', code, {}, [{ field: 'from', code }]);
}

@Injectable()
export class MembershipsService {
  constructor(
    private readonly memberships: MembershipRepository,
    private readonly providers: ProviderRepository,
    private readonly roles: RolesService,
    private readonly reach: PersonReach,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly days: LocalDay,
  ) {}

  /** A person whom the actor already reaches starts to work for a provider as well. Repeating it changes nothing. */
  async join(ctx: OperationContext, joining: Joining): Promise<string> {
    await this.reach.requireManaged(ctx, joining.personId);
    return this.transactions.run(ctx, (ctx) => this.open(ctx, joining));
  }

  /** Inside a transaction, for a person who is known to be in reach. Returns the open membership's id. */
  async open(ctx: OperationContext, { personId, providerId, branchId, from }: Joining): Promise<string> {
    await this.requirePlace(ctx, providerId, branchId);
    await this.transactions.lock(ctx, `memberships:${personId}`);
    const held = await this.memberships.findOpen(ctx, personId, providerId);
    if (held) return held.id;
    const id = newId();
    const validFrom = from ?? this.days.today();
    if (await this.memberships.hasFrom(ctx, { personId, providerId }, validFrom)) throw overlapping();
    await this.memberships.add(ctx, { id, personId, providerId, branchId, validFrom, validUntil: null });
    await this.record(ctx, 'membership.opened', { personId, providerId }, { from: validFrom });
    return id;
  }

  /** The last day is included. Who leaves is no longer the provider's focal point. */
  async leave(ctx: OperationContext, membershipId: string, lastDay: string): Promise<void> {
    const held = await this.requireMembership(ctx, membershipId);
    if (held.validUntil === lastDay) return;
    if (lastDay < held.validFrom) throw new DomainError('not-valid', 'membership.ends-before-start');
    await this.transactions.run(ctx, (ctx) => this.close(ctx, held, lastDay));
  }

  /** From `day` on the person works elsewhere: at another branch, or at another provider that the actor reaches too. */
  async move(
    ctx: OperationContext,
    membershipId: string,
    to: { providerId: string; branchId: string | null; day: string },
  ): Promise<string> {
    const held = await this.requireMembership(ctx, membershipId);
    if (held.validUntil !== null) throw new DomainError('conflict', 'membership.already-ended');
    if (to.providerId === held.providerId && to.branchId === held.branchId) return held.id;
    if (to.day < held.validFrom) throw new DomainError('not-valid', 'membership.ends-before-start');
    return this.transactions.run(ctx, async (ctx) => {
      await this.requirePlace(ctx, to.providerId, to.branchId);
      if (to.day === held.validFrom && to.providerId === held.providerId) {
        await this.memberships.change(ctx, held.id, { branchId: to.branchId });
        await this.record(ctx, 'membership.corrected', held, { branchId: to.branchId });
        return held.id;
      }
      await this.close(ctx, held, to.day === held.validFrom ? to.day : dayBefore(to.day), to.providerId);
      return this.open(ctx, { personId: held.personId, ...to, from: to.day });
    });
  }

  private async close(
    ctx: OperationContext,
    held: Membership,
    lastDay: string,
    nextProviderId?: string,
  ): Promise<void> {
    const { personId, providerId } = held;
    await this.memberships.change(ctx, held.id, { validUntil: lastDay });
    await this.record(ctx, 'membership.closed', held, { until: lastDay });
    if (lastDay >= this.days.today() && nextProviderId === undefined) return;
    if (nextProviderId === providerId) return;
    await this.roles.takeFocalPoint(ctx, { personId, providerId });
  }

  private async requireMembership(ctx: OperationContext, id: string): Promise<Membership> {
    const scope = requireScope(ctx, 'people.manage');
    const held = await this.memberships.find(ctx, id);
    if (!held || (!scope.everything && !scope.providerIds.includes(held.providerId))) throw notFound('membership');
    await this.reach.requireManaged(ctx, held.personId);
    return held;
  }

  private async requirePlace(ctx: OperationContext, providerId: string, branchId: string | null): Promise<void> {
    const scope = requireScope(ctx, 'people.manage');
    const provider =
      scope.everything || scope.providerIds.includes(providerId) ? await this.providers.find(ctx, providerId) : null;
    if (!provider) throw notFound('provider');
    if (provider.archivedAt) throw new DomainError('conflict', 'provider.archived');
    if (branchId && !(await this.providers.hasBranch(ctx, providerId, branchId))) throw notFound('branch');
  }

  private record(
    ctx: OperationContext,
    action: string,
    { personId, providerId }: { personId: string; providerId: string },
    details: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record(ctx, { action, subject: { kind: 'person', id: personId }, providerId, details });
  }
}
