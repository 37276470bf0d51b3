import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Reminder } from '../reminder/reminder.entity';
import type { PlannedReminder } from '../reminder/reminder.repository';
import type { CommentToTell, ReviewSituation } from './review-situation';

type Draft = Pick<ReviewSituation, 'courseId' | 'courseTitle'>;
type Review = NonNullable<ReviewSituation['review']> & Draft;
type Comment = CommentToTell & { readonly versionId: string } & Draft;

/** Read only: drafts, their reviews and what is said about their blocks, as they are now. */
@Injectable()
export class ReviewSituationRepository extends BaseRepository<Reminder> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Reminder);
  }

  /** The review of a draft; `null` when the draft was published or discarded. */
  async review(ctx: OperationContext, versionId: string): Promise<Review | null> {
    const [row] = await this.query<Review>(
      ctx,
      `select v.course_id as "courseId", v.title as "courseTitle", r.status, r.word,
              case r.status when 'asked' then r.asked_by else r.reviewed_by end as by,
              to_char(coalesce(r.reviewed_at, r.asked_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as cycle
         from course_versions v join course_reviews r on r.version_id = v.id
        where v.id = $1 and v.status = 'draft'`,
      [versionId],
    );
    return row ?? null;
  }

  /** What the same person is to be told about the same draft, this comment among it while it is unresolved. */
  async commentsWith(ctx: OperationContext, { subjectId, personId }: PlannedReminder): Promise<Comment[]> {
    return this.query<Comment>(
      ctx,
      `select r.id as "reminderId", c.id as "commentId", c.activity_id as "activityId", a.title as "activityTitle",
              c.block_id as "blockId", c.language, c.text, c.written_by as "writtenBy", a.version_id as "versionId",
              v.course_id as "courseId", v.title as "courseTitle"
         from reminders r join block_comments c on c.id = r.subject_id join activities a on a.id = c.activity_id
         join course_versions v on v.id = a.version_id
        where r.person_id = $2 and r.occasion = 'block-comment' and r.status = 'planned' and c.resolved_at is null
          and v.status = 'draft'
          and a.version_id = (select o.version_id from block_comments b join activities o on o.id = b.activity_id where b.id = $1)
        order by c.written_at, c.id`,
      [subjectId, personId],
    );
  }

  /** Who asked for the review of the draft, or wrote the newest of this text. */
  async writes(
    ctx: OperationContext,
    personId: string,
    { versionId, activityId, language }: Comment,
  ): Promise<boolean> {
    const [row] = await this.query<{ own: boolean }>(
      ctx,
      `select exists (select 1 from course_reviews where version_id = $1 and asked_by = $4)
           or $4 = (select saved_by from activity_text_revisions where activity_id = $2 and language = $3
                     order by saved_at desc limit 1) as own`,
      [versionId, activityId, language, personId],
    );
    return row?.own ?? false;
  }

  /** Whom a comment concerns: who asked for the review, who wrote the text, who spoke before in the thread; never its writer. */
  async concerned(
    ctx: OperationContext,
    commentId: string,
  ): Promise<{ readonly personId: string; readonly writtenAt: Date }[]> {
    return this.query(
      ctx,
      `select distinct p.person_id as "personId", c.written_at as "writtenAt"
         from block_comments c join activities a on a.id = c.activity_id
        cross join lateral (
          select r.asked_by as person_id from course_reviews r where r.version_id = a.version_id
          union select o.written_by from block_comments o
                 where (o.activity_id, o.block_id, o.language) = (c.activity_id, c.block_id, c.language)
                   and o.written_at <= c.written_at
          union select (select t.saved_by from activity_text_revisions t
                         where t.activity_id = c.activity_id and t.language = c.language order by t.saved_at desc limit 1)
        ) p
        where c.id = $1 and p.person_id is not null and p.person_id is distinct from c.written_by`,
      [commentId],
    );
  }

  /** Whom a request or a decision is told to, and which it is. */
  async reviewToTell(
    ctx: OperationContext,
    versionId: string,
  ): Promise<{ status: Review['status']; cycle: string; askedBy: string | null; askedOf: string[] } | null> {
    const [row] = await this.query<{ askedBy: string | null; askedOf: string[] }>(
      ctx,
      'select asked_by as "askedBy", asked_of as "askedOf" from course_reviews where version_id = $1',
      [versionId],
    );
    const review = await this.review(ctx, versionId);
    return row && review ? { ...row, status: review.status, cycle: review.cycle } : null;
  }
}
