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

  /** The final test of a version; `null` when it has none. */
  async finalTestOf(ctx: OperationContext, versionId: string): Promise<string | null> {
    const [row] = await this.query<{ id: string }>(
      ctx,
      `select a.id from activities a join papers p on p.activity_id = a.id
        where a.version_id = $1 and a.purpose = 'final' limit 1`,
      [versionId],
    );
    return row?.id ?? null;
  }
}
