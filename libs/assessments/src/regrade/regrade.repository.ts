import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Regrade, type RegradeStatus } from './regrade.entity';
import type { Correction } from './remark-attempt';
import type { RegradedAttempt } from './regraded-attempt.entity';

export interface RegradeRow extends Correction {
  readonly id: string;
  readonly reason: string;
  readonly status: RegradeStatus;
  readonly total: number;
  readonly done: number;
  readonly lastAttemptId: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  /** Attempts whose score it changed. */
  readonly changed: number;
}

const REGRADE = `
  select r.id, r.question_id as "questionId", r.revision_id as "revisionId", r.method, r.never_lower as "neverLower",
         v.body, v.texts, r.reason, r.status, r.total, r.done, r.last_attempt_id as "lastAttemptId", r.created_at as "createdAt",
         r.finished_at as "finishedAt",
         (select count(*)::int from regraded_attempts c where c.regrade_id = r.id) as changed
    from regrades r join question_revisions v on v.id = r.revision_id`;

@Injectable()
export class RegradeRepository extends BaseRepository<Regrade> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Regrade);
  }

  async find(ctx: OperationContext, id: string, { lock = false } = {}): Promise<RegradeRow | null> {
    const [row] = await this.query<RegradeRow>(ctx, `${REGRADE} where r.id = $1 ${lock ? 'for update of r' : ''}`, [
      id,
    ]);
    return row ?? null;
  }

  /** Newest first. */
  async ofQuestion(ctx: OperationContext, questionId: string): Promise<RegradeRow[]> {
    return this.query<RegradeRow>(ctx, `${REGRADE} where r.question_id = $1 order by r.created_at desc`, [questionId]);
  }

  async add(ctx: OperationContext, regrade: Regrade): Promise<void> {
    await this.query(
      ctx,
      `insert into regrades (id, question_id, revision_id, method, never_lower, reason, status, total, created_at, created_by)
       values ($1, $2, $3, $4, $5, $6, 'waiting', $7, $8, $9)`,
      [
        regrade.id,
        regrade.questionId,
        regrade.revisionId,
        regrade.method,
        regrade.neverLower,
        regrade.reason,
        regrade.total,
        regrade.createdAt,
        regrade.createdBy,
      ],
    );
  }

  async advance(ctx: OperationContext, id: string, { by, to }: { by: number; to: string }): Promise<void> {
    await this.query(
      ctx,
      `update regrades set status = 'running', done = done + $2, last_attempt_id = $3 where id = $1`,
      [id, by, to],
    );
  }

  async finish(ctx: OperationContext, id: string, now: Date): Promise<void> {
    await this.query(ctx, `update regrades set status = 'done', finished_at = $2 where id = $1`, [id, now]);
  }

  async addChange(ctx: OperationContext, change: RegradedAttempt): Promise<void> {
    await this.query(
      ctx,
      `insert into regraded_attempts (regrade_id, attempt_id, score_before, score_after, passed_before, passed_after)
       values ($1, $2, $3, $4, $5, $6)`,
      [
        change.regradeId,
        change.attemptId,
        change.scoreBefore,
        change.scoreAfter,
        change.passedBefore,
        change.passedAfter,
      ],
    );
  }
}
