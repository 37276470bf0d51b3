import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import type { MarkRole } from '../markers/marking-stage';
import type { RubricScores } from '../rubric/rubric';
import { SubmissionMark, type MarkDecision } from './submission-mark.entity';

export interface MarkRow {
  readonly role: MarkRole;
  readonly markerId: string | null;
  readonly decision: MarkDecision;
  readonly points: number | null;
  /** 0–100. */
  readonly percent: number | null;
  readonly scores: RubricScores | null;
  readonly comment: string;
  readonly voiceFileId: string | null;
  readonly markedAt: Date;
}

@Injectable()
export class SubmissionMarkRepository extends BaseRepository<SubmissionMark> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, SubmissionMark);
  }

  /** Of one hand-in, in the order of the roles. */
  async of(
    ctx: OperationContext,
    { submissionId, number }: { submissionId: string; number: number },
  ): Promise<MarkRow[]> {
    return this.query<MarkRow>(
      ctx,
      `select role, marker_id as "markerId", decision, points::float8 as points, percent::float8 as percent, scores, comment,
              voice_file_id as "voiceFileId", marked_at as "markedAt"
         from submission_marks where submission_id = $1 and number = $2 order by marked_at, role`,
      [submissionId, number],
    );
  }

  /** Given again in the same role, it replaces what stood there. */
  async put(
    ctx: OperationContext,
    mark: MarkRow & { readonly id: string; readonly submissionId: string; readonly number: number },
  ): Promise<void> {
    await this.query(
      ctx,
      `insert into submission_marks (id, submission_id, number, role, marker_id, decision, points, percent, scores, comment,
                                     voice_file_id, marked_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       on conflict (submission_id, number, role) do update
          set marker_id = excluded.marker_id, decision = excluded.decision, points = excluded.points,
              percent = excluded.percent, scores = excluded.scores, comment = excluded.comment,
              voice_file_id = excluded.voice_file_id, marked_at = excluded.marked_at`,
      [
        mark.id,
        mark.submissionId,
        mark.number,
        mark.role,
        mark.markerId,
        mark.decision,
        mark.points,
        mark.percent,
        mark.scores && JSON.stringify(mark.scores),
        mark.comment,
        mark.voiceFileId,
        mark.markedAt,
      ],
    );
  }

  /** Lets the learners see the final marks of these hand-ins. Returns what became of each. */
  async release(
    ctx: OperationContext,
    submissionIds: readonly string[],
  ): Promise<
    { id: string; enrolmentId: string; activityId: string; decision: MarkDecision; percent: number | null }[]
  > {
    return this.query(
      ctx,
      `update submissions s
          set status = m.decision, stage = 'over', comment = m.comment, points = m.points, percent = m.percent,
              scores = m.scores, voice_file_id = m.voice_file_id, marked_by = m.marker_id, marked_at = m.marked_at
         from submission_marks m
        where s.id = any($1::uuid[]) and m.submission_id = s.id and m.number = s.number and m.role = 'final'
       returning s.id, s.enrolment_id as "enrolmentId", s.activity_id as "activityId", s.status as decision,
                 s.percent::float8 as percent`,
      [submissionIds],
    );
  }
}
