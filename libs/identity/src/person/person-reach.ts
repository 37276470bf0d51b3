import { Injectable } from '@nestjs/common';
import { requireScope, type Permission, type Scope } from '@tamkin/access';
import { DomainError, notFound, type OperationContext } from '@tamkin/kernel';
import { LocalDay } from '../provider/local-day';
import type { Person } from './person.entity';
import { PersonRepository } from './person.repository';

/**
 * Who reaches whom. A focal point reaches the people who work for their provider today or soon, and manages the access of
 * those among them whose roles end at that provider: whoever holds more is managed by an administrator, so that no focal
 * point can take over a trainer's or an administrator's account.
 */
@Injectable()
export class PersonReach {
  constructor(
    private readonly persons: PersonRepository,
    private readonly days: LocalDay,
  ) {}

  /** The person, or not found when the actor does not see them. */
  async requireVisible(
    ctx: OperationContext,
    personId: string,
    permission: Permission = 'people.read',
  ): Promise<Person> {
    return this.inScope(ctx, personId, requireScope(ctx, permission));
  }

  /** The person, when the actor may correct them and reset their access. */
  async requireManaged(ctx: OperationContext, personId: string): Promise<Person> {
    const scope = requireScope(ctx, 'people.manage');
    const person = await this.inScope(ctx, personId, scope);
    if (!scope.everything && (await this.persons.holdsMoreThan(ctx, personId, scope.providerIds))) {
      throw new DomainError('forbidden', 'person.kept-by-administrator');
    }
    return person;
  }

  /** For acts that only an administrator does on others: sign-outs, merges. */
  async requireAdministered(ctx: OperationContext, personId: string): Promise<Person> {
    const scope = requireScope(ctx, 'people.manage');
    if (!scope.everything) throw new DomainError('forbidden', 'access.forbidden');
    return this.inScope(ctx, personId, scope);
  }

  private async inScope(ctx: OperationContext, personId: string, scope: Scope): Promise<Person> {
    const person = await this.persons.findInScope(ctx, personId, scope, this.days.today());
    if (!person) throw notFound('person');
    return person;
  }
}
