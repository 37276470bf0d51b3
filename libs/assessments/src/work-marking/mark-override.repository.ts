import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { MarkOverride } from './mark-override.entity';

export type OverrideRow = Readonly<Omit<MarkOverride, 'id' | 'submissionId'>>;

const OVERRIDE = `
  select o.number, o.reason, o.decision_before as "decisionBefore", o.percent_before::float8 as "percentBefore",
         o.decision, o.percent::float8 as percent, o.after_release as "afterRelease", o.decided_by as "decidedBy",
         o.decided_at as "decidedAt"
    from mark_overrides o join submissions s on s.id = o.submission_id`;

@Injectable()
export class MarkOverrideRepository extends BaseRepository<MarkOverride> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, MarkOverride);
  }

  /** Of every hand-in, the newest first. */
  async of(ctx: OperationContext, submissionId: string): Promise<OverrideRow[]> {
    return this.query<OverrideRow>(ctx, `${OVERRIDE} where s.id = $1 order by o.decided_at desc, o.id`, [submissionId]);
  }

  /** Those of marks that the learner knows. */
  async released(ctx: OperationContext, submissionId: string): Promise<OverrideRow[]> {
    return this.query<OverrideRow>(
      ctx,
      `${OVERRIDE} where s.id = $1 and (s.stage = 'over' or o.number < s.number) order by o.decided_at desc, o.id`,
      [submissionId],
    );
  }

  async add(
    ctx: OperationContext,
    { id, submissionId, ...given }: OverrideRow & { id: string; submissionId: string },
  ): Promise<void> {
    await this.query(
      ctx,
      `insert into mark_overrides (id, submission_id, number, reason, decision_before, percent_before, decision, percent,
                                   after_release, decided_by, decided_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        id,
        submissionId,
        given.number,
        given.reason,
        given.decisionBefore,
        given.percentBefore,
        given.decision,
        given.percent,
        given.afterRelease,
        given.decidedBy,
        given.decidedAt,
      ],
    );
  }
}
