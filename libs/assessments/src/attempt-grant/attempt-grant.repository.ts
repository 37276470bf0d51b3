import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { AttemptGrant } from './attempt-grant.entity';

/** Whose attempts at which test. */
export interface GrantPlace {
  readonly enrolmentId: string;
  readonly activityId: string;
}

@Injectable()
export class AttemptGrantRepository extends BaseRepository<AttemptGrant> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, AttemptGrant);
  }

  /** Reasons of all that were given, the newest first. */
  async reasons(ctx: OperationContext, { enrolmentId, activityId }: GrantPlace): Promise<string[]> {
    const rows = await this.query<{ reason: string }>(
      ctx,
      `select reason from attempt_grants where enrolment_id = $1 and activity_id = $2 order by granted_at desc, id desc`,
      [enrolmentId, activityId],
    );
    return rows.map(({ reason }) => reason);
  }

  async add(
    ctx: OperationContext,
    { id, enrolmentId, activityId, reason, grantedBy, grantedAt }: Readonly<AttemptGrant>,
  ): Promise<void> {
    await this.query(
      ctx,
      `insert into attempt_grants (id, enrolment_id, activity_id, reason, granted_by, granted_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, enrolmentId, activityId, reason, grantedBy, grantedAt],
    );
  }

  /**
   * The final test of an enrolment's version; `null` when it has none. `over`: no attempt is left or under way, and none is being
   * marked; the database says it, as everywhere where the blocked are told apart.
   */
  async finalTestOf(
    ctx: OperationContext,
    { id, versionId }: { readonly id: string; readonly versionId: string },
  ): Promise<{ readonly activityId: string; readonly over: boolean } | null> {
    const [row] = await this.query<{ activityId: string; over: boolean }>(
      ctx,
      `select a.id as "activityId", final_test_over($1, a.version_id) as over
         from activities a join papers p on p.activity_id = a.id
        where a.version_id = $2 and a.purpose = 'final' limit 1`,
      [id, versionId],
    );
    return row ?? null;
  }
}
