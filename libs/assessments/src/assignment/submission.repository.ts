import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { LocalisedText, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Submission, type SubmissionStatus } from './submission.entity';

/** Work as the trainer sees it in the queue. */
export interface SubmissionRow {
  readonly id: string;
  readonly enrolmentId: string;
  readonly activityId: string;
  readonly cohortId: string;
  readonly cohortName: string;
  readonly cohortStatus: 'open' | 'closed';
  readonly activityTitle: LocalisedText;
  readonly actionPlan: boolean;
  readonly givenLatin: string;
  readonly familyLatin: string;
  readonly givenArabic: string | null;
  readonly familyArabic: string | null;
  readonly providerName: LocalisedText;
  readonly status: SubmissionStatus;
  readonly text: string;
  readonly fileIds: readonly string[];
  readonly handedInAt: Date;
  readonly markedAt: Date | null;
  readonly comment: string;
}

export interface QueueFilter {
  /** Whose cohorts; `null` = everybody's. */
  readonly trainerId: string | null;
  readonly cohortId: string | null;
  readonly status: SubmissionStatus | null;
  readonly after: readonly [string, string] | null;
  readonly limit: number;
}

const SUBMISSION = `
  select s.id, s.enrolment_id as "enrolmentId", s.activity_id as "activityId", c.id as "cohortId",
         c.name as "cohortName", c.status as "cohortStatus", a.title as "activityTitle",
         a.action_plan as "actionPlan", p.given_latin as "givenLatin", p.family_latin as "familyLatin",
         p.given_arabic as "givenArabic", p.family_arabic as "familyArabic", v.name as "providerName", s.status,
         s.text, s.file_ids as "fileIds", s.handed_in_at as "handedInAt", s.marked_at as "markedAt", s.comment
    from submissions s
    join enrolments e on e.id = s.enrolment_id
    join cohorts c on c.id = e.cohort_id
    join activities a on a.id = s.activity_id
    join persons p on p.id = e.person_id
    join providers v on v.id = e.provider_id`;

@Injectable()
export class SubmissionRepository extends BaseRepository<Submission> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Submission);
  }

  async find(ctx: OperationContext, id: string, { lock = false } = {}): Promise<SubmissionRow | null> {
    const [row] = await this.query<SubmissionRow>(
      ctx,
      `${SUBMISSION} where s.id = $1 ${lock ? 'for update of s' : ''}`,
      [id],
    );
    return row ?? null;
  }

  async findOf(
    ctx: OperationContext,
    { enrolmentId, activityId, lock = false }: { enrolmentId: string; activityId: string; lock?: boolean },
  ): Promise<SubmissionRow | null> {
    const [row] = await this.query<SubmissionRow>(
      ctx,
      `${SUBMISSION} where s.enrolment_id = $1 and s.activity_id = $2 ${lock ? 'for update of s' : ''}`,
      [enrolmentId, activityId],
    );
    return row ?? null;
  }

  /** Longest waiting first. */
  async list(
    ctx: OperationContext,
    { trainerId, cohortId, status, after, limit }: QueueFilter,
  ): Promise<SubmissionRow[]> {
    return this.query<SubmissionRow>(
      ctx,
      `${SUBMISSION}
        where e.status = 'enrolled'
          and ($1::uuid is null or exists (select 1 from cohort_trainers t where t.cohort_id = c.id and t.person_id = $1))
          and ($2::uuid is null or c.id = $2) and ($3::text is null or s.status = $3)
          and ($4::timestamptz is null or (date_trunc('milliseconds', s.handed_in_at), s.id) > ($4, $5::uuid))
        order by date_trunc('milliseconds', s.handed_in_at), s.id limit $6`,
      [trainerId, cohortId, status, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  async handIn(
    ctx: OperationContext,
    given: { id: string; enrolmentId: string; activityId: string; text: string; fileIds: readonly string[]; now: Date },
  ): Promise<void> {
    await this.query(
      ctx,
      `insert into submissions (id, enrolment_id, activity_id, status, text, file_ids, handed_in_at, comment)
       values ($1, $2, $3, 'handed-in', $4, $5, $6, '')
       on conflict (enrolment_id, activity_id) do update
          set status = 'handed-in', text = excluded.text, file_ids = excluded.file_ids,
              handed_in_at = excluded.handed_in_at, marked_at = null, marked_by = null`,
      [given.id, given.enrolmentId, given.activityId, given.text, given.fileIds, given.now],
    );
  }

  async mark(
    ctx: OperationContext,
    given: { id: string; status: SubmissionStatus; comment: string; markedBy: string | null; now: Date },
  ): Promise<void> {
    await this.query(
      ctx,
      'update submissions set status = $2, comment = $3, marked_by = $4, marked_at = $5 where id = $1',
      [given.id, given.status, given.comment, given.markedBy, given.now],
    );
  }
}
