import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import { newId, type OperationContext, type RoleGrant } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { RoleGrantRow } from './role-grant.entity';

export type HeldGrant = RoleGrant & { readonly personId: string };

const SAME = 'person_id = $1 and role = $2 and provider_id is not distinct from $3';

const OTHER_ADMINISTRATORS = `
  select count(*)::int as others
    from role_grants g
    join persons p on p.id = g.person_id and p.merged_into_id is null
    left join accounts a on a.person_id = g.person_id
   where g.role = 'administrator' and g.person_id is distinct from $1 and a.disabled_at is null`;

@Injectable()
export class RoleGrantRepository extends BaseRepository<RoleGrantRow> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, RoleGrantRow);
  }

  /** False when it is held already. */
  async grant(ctx: OperationContext, { personId, role, providerId }: HeldGrant, now: Date): Promise<boolean> {
    const rows = await this.query<{ id: string }>(
      ctx,
      `insert into role_grants (id, person_id, role, provider_id, granted_at) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning id`,
      [newId(), personId, role, providerId, now],
    );
    return rows.length > 0;
  }

  /** False when it was not held. */
  async take(ctx: OperationContext, { personId, role, providerId }: HeldGrant): Promise<boolean> {
    const rows = await this.query<{ id: string }>(ctx, `delete from role_grants where ${SAME} returning id`, [
      personId,
      role,
      providerId,
    ]);
    return rows.length > 0;
  }

  /** How many can act; `null` leaves nobody out. */
  async administratorsBeside(ctx: OperationContext, personId: string | null): Promise<number> {
    const [row] = await this.query<{ others: number }>(ctx, OTHER_ADMINISTRATORS, [personId]);
    return row?.others ?? 0;
  }
}
