import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { TransactionRunner } from '@tamkin/database';
import { DomainError, type Language, type OperationContext } from '@tamkin/kernel';
import { PeopleService } from '../person/people.service';
import { InvitationsService, type Invitation } from './invitations.service';
import { RoleGrantRepository } from './role-grant.repository';
import { RolesService } from './roles.service';

export interface NewAdministrator {
  readonly userName: string;
  readonly given: string;
  readonly family: string;
  readonly language: Language;
  /** Whether it is meant although there is an administrator already. */
  readonly another: boolean;
}

/** Lets the first administrator in: everybody else is let in by one of them. */
@Injectable()
export class AdministratorsService {
  constructor(
    private readonly grants: RoleGrantRepository,
    private readonly people: PeopleService,
    private readonly roles: RolesService,
    private readonly invitations: InvitationsService,
    private readonly transactions: TransactionRunner,
  ) {}

  /** The person, their role and their invitation link, together or not at all. Two at once make one. */
  async appoint(ctx: OperationContext, wanted: NewAdministrator): Promise<Invitation> {
    requireScope(ctx, 'roles.manage');
    return this.transactions.run(ctx, async (ctx) => {
      await this.transactions.lock(ctx, 'roles.administrators');
      if (!wanted.another && (await this.grants.administratorsBeside(ctx, null)) > 0) {
        throw new DomainError('conflict', 'role.administrator-exists');
      }
      const personId = await this.people.create(ctx, {
        names: { latin: { given: wanted.given, family: wanted.family }, arabic: null },
        userName: wanted.userName,
        language: wanted.language,
        sex: 'not-stated',
        birthYear: null,
        positionFamily: null,
        phone: null,
        email: null,
        providerId: null,
        branchId: null,
      });
      await this.roles.give(ctx, { personId, role: 'administrator', providerId: null });
      return this.invitations.invite(ctx, personId, 'link');
    });
  }
}
