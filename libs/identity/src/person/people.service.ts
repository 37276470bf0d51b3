import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { isUniqueViolation, TransactionRunner } from '@tamkin/database';
import { Clock, DomainError, newId, notFound, type OperationContext } from '@tamkin/kernel';
import { RoleGrantRepository } from '../account/role-grant.repository';
import { MembershipsService } from '../provider/memberships.service';
import { checkDetails, type PersonColumns, type PersonDetails } from './person-details';
import { PersonReach } from './person-reach';
import { PersonRepository } from './person.repository';

export interface NewPerson extends PersonDetails {
  /** Made by the caller so that a repeated request makes one person; absent = made here. */
  readonly id?: string;
  /** Where they work. A focal point of one provider may leave it out. */
  readonly providerId: string | null;
  readonly branchId: string | null;
  /** First day at the provider, `YYYY-MM-DD`; absent = today. */
  readonly memberSince?: string;
}

const TAKEN: Readonly<Record<string, { field: string; code: string }>> = {
  persons_phone_key: { field: 'phone', code: 'person.phone-taken' },
  persons_email_key: { field: 'email', code: 'person.email-taken' },
  persons_user_name_key: { field: 'userName', code: 'person.user-name-taken' },
};

/** Adds people and corrects what is known of them. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly persons: PersonRepository,
    private readonly reach: PersonReach,
    private readonly memberships: MembershipsService,
    private readonly roles: RoleGrantRepository,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Repeating it with the same `id` makes one person. They become a learner, and staff of the provider when one is given. */
  async create(ctx: OperationContext, input: NewPerson): Promise<string> {
    const providerId = this.placeOf(ctx, input.providerId);
    const columns = checkDetails(input, this.clock.now().getUTCFullYear());
    const id = input.id ?? newId();
    return refuseTaken(() =>
      this.transactions.run(ctx, async (ctx) => {
        const added = await this.persons.add(ctx, { ...columns, id }, this.clock.now());
        if (!added) return this.alreadyAdded(ctx, id, columns);
        await this.roles.grant(ctx, { personId: id, role: 'learner', providerId: null }, this.clock.now());
        await this.audit.record(ctx, { action: 'person.added', subject: { kind: 'person', id }, providerId });
        if (providerId) {
          await this.memberships.open(ctx, {
            personId: id,
            providerId,
            branchId: input.branchId,
            from: input.memberSince,
          });
        }
        return id;
      }),
    );
  }

  async correct(ctx: OperationContext, personId: string, details: PersonDetails & { revision: number }): Promise<void> {
    const person = await this.reach.requireManaged(ctx, personId);
    const columns = checkDetails(details, this.clock.now().getUTCFullYear());
    const fields = (Object.keys(columns) as (keyof PersonColumns)[]).filter(
      (column) => column !== 'searchText' && columns[column] !== person[column],
    );
    if (fields.length === 0) return;
    await refuseTaken(() =>
      this.transactions.run(ctx, async (ctx) => {
        if (!(await this.persons.correct(ctx, personId, columns, details.revision, this.clock.now()))) {
          throw new DomainError('conflict', 'person.changed-meanwhile');
        }
        await this.audit.record(ctx, {
          action: 'person.corrected',
          subject: { kind: 'person', id: personId },
          details: { fields },
        });
      }),
    );
  }

  /** The provider a new person starts at: any for an administrator, one's own for a focal point. */
  private placeOf(ctx: OperationContext, asked: string | null): string | null {
    const scope = requireScope(ctx, 'people.manage');
    if (scope.everything) return asked;
    const providerId = asked ?? (scope.providerIds.length === 1 ? scope.providerIds[0] : null);
    if (!providerId || !scope.providerIds.includes(providerId)) throw notFound('provider');
    return providerId;
  }

  /** The same request again is the same person; another person under this id is a mistake of the caller. */
  private async alreadyAdded(ctx: OperationContext, id: string, columns: PersonColumns): Promise<string> {
    const person = await this.reach.requireVisible(ctx, id);
    if (person.givenLatin === columns.givenLatin && person.familyLatin === columns.familyLatin) return id;
    throw new DomainError('conflict', 'person.id-taken');
  }
}

async function refuseTaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    for (const [constraint, problem] of Object.entries(TAKEN)) {
      if (isUniqueViolation(error, constraint)) throw new DomainError('conflict', problem.code, {}, [problem]);
    }
    throw error;
  }
}
