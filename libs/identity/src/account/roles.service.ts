import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { TransactionRunner } from '@tamkin/database';
import { Clock, DomainError, notFound, type OperationContext, type Role } from '@tamkin/kernel';
import { PersonReach } from '../person/person-reach';
import { ProviderRepository } from '../provider/provider.repository';
import { SessionCache } from '../sign-in/session-cache';
import { RoleGrantRepository, type HeldGrant } from './role-grant.repository';

export interface RoleOfPerson {
  readonly personId: string;
  readonly role: Role;
  /** For a focal point, and only then. */
  readonly providerId: string | null;
}

/** Gives and takes roles. This process knows at once, others within the 30 seconds of their session cache. */
@Injectable()
export class RolesService {
  constructor(
    private readonly grants: RoleGrantRepository,
    private readonly providers: ProviderRepository,
    private readonly reach: PersonReach,
    private readonly cache: SessionCache,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Giving a role that is held already changes nothing. */
  async give(ctx: OperationContext, held: RoleOfPerson): Promise<void> {
    await this.requireSense(ctx, held);
    if (held.providerId && !(await this.providers.find(ctx, held.providerId))) throw notFound('provider');
    await this.transactions.run(ctx, async (ctx) => {
      if (await this.grants.grant(ctx, held, this.clock.now())) await this.wroteDown(ctx, 'role.given', held);
    });
  }

  /** The last administrator stays, or nobody could ever give the role again. */
  async take(ctx: OperationContext, held: RoleOfPerson): Promise<void> {
    await this.requireSense(ctx, held);
    await this.transactions.run(ctx, async (ctx) => {
      if (held.role === 'administrator') {
        await this.transactions.lock(ctx, 'roles.administrators');
        if ((await this.grants.administratorsBeside(ctx, held.personId)) === 0) {
          throw new DomainError('conflict', 'role.last-administrator');
        }
      }
      if (await this.grants.take(ctx, held)) await this.wroteDown(ctx, 'role.taken', held);
    });
  }

  /** For who leaves a provider. The caller has checked what the actor may do. */
  async takeFocalPoint(ctx: OperationContext, of: { personId: string; providerId: string }): Promise<void> {
    const held: HeldGrant = { ...of, role: 'focal-point' };
    if (await this.grants.take(ctx, held)) await this.wroteDown(ctx, 'role.taken', held);
  }

  private async requireSense(ctx: OperationContext, held: RoleOfPerson): Promise<void> {
    requireScope(ctx, 'roles.manage');
    await this.reach.requireVisible(ctx, held.personId, 'roles.manage');
    if ((held.role === 'focal-point') !== (held.providerId !== null)) {
      throw new DomainError('not-valid', 'role.provider-needed');
    }
  }

  private async wroteDown(
    ctx: OperationContext,
    action: string,
    { personId, role, providerId }: HeldGrant,
  ): Promise<void> {
    await this.audit.record(ctx, { action, subject: { kind: 'person', id: personId }, providerId, details: { role } });
    this.transactions.afterCommit(ctx, () => this.cache.forgetPerson(personId));
  }
}
