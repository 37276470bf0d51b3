import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource, IsNull, MoreThanOrEqual } from 'typeorm';
import { Membership } from './membership.entity';

const ON_DAY = `
  select provider_id as "providerId", branch_id as "branchId"
    from memberships
   where person_id = $1 and valid_from <= $2 and (valid_until is null or valid_until >= $2)
   order by valid_from desc, id desc limit 1`;

@Injectable()
export class MembershipRepository extends BaseRepository<Membership> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Membership);
  }

  find(ctx: OperationContext, id: string): Promise<Membership | null> {
    return this.rowsFor(ctx).findOneBy({ id });
  }

  findOpen(ctx: OperationContext, personId: string, providerId: string): Promise<Membership | null> {
    return this.rowsFor(ctx).findOneBy({ personId, providerId, validUntil: IsNull() });
  }

  /** Whether the person works for the provider on `day` or on any later one. */
  async hasFrom(
    ctx: OperationContext,
    { personId, providerId }: Pick<Membership, 'personId' | 'providerId'>,
    day: string,
  ): Promise<boolean> {
    const until = [IsNull(), MoreThanOrEqual(day)];
    return this.rowsFor(ctx).existsBy(until.map((validUntil) => ({ personId, providerId, validUntil })));
  }

  async add(ctx: OperationContext, membership: Membership): Promise<void> {
    await this.managerFor(ctx).insert(Membership, membership);
  }

  async change(
    ctx: OperationContext,
    id: string,
    values: Partial<Pick<Membership, 'branchId' | 'validFrom' | 'validUntil' | 'providerId'>>,
  ): Promise<void> {
    await this.rowsFor(ctx).update({ id }, values);
  }

  /** Where a person worked on a day; of several places the newest. */
  async on(
    ctx: OperationContext,
    personId: string,
    day: string,
  ): Promise<{ providerId: string; branchId: string | null } | null> {
    const [row] = await this.query<{ providerId: string; branchId: string | null }>(ctx, ON_DAY, [personId, day]);
    return row ?? null;
  }
}
