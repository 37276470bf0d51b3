import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { Language, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { BlockComment } from './block-comment.entity';
import { CourseReview } from './course-review.entity';

export interface ReviewRow extends CourseReview {
  /** Something of the course or of a text changed after the review. */
  readonly changedSince: boolean;
}

/** A block in one language: what a thread hangs on. */
export interface ThreadPlace {
  readonly activityId: string;
  readonly blockId: string;
  readonly language: Language;
}

@Injectable()
export class ReviewRepository extends BaseRepository<CourseReview> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, CourseReview);
  }

  async find(ctx: OperationContext, versionId: string): Promise<ReviewRow | null> {
    const [row] = await this.query<ReviewRow>(
      ctx,
      `select r.version_id as "versionId", r.status, r.asked_by as "askedBy", r.asked_of as "askedOf", r.asked_at as "askedAt",
              r.reviewed_by as "reviewedBy", r.reviewed_at as "reviewedAt", r.word,
              coalesce(greatest(v.updated_at,
                (select max(t.updated_at) from activities a join activity_texts t on t.activity_id = a.id
                  where a.version_id = v.id)) > r.reviewed_at, false) as "changedSince"
         from course_reviews r join course_versions v on v.id = r.version_id where r.version_id = $1`,
      [versionId],
    );
    return row ?? null;
  }

  async save(ctx: OperationContext, review: CourseReview): Promise<void> {
    await this.rowsFor(ctx).upsert(review, ['versionId']);
  }

  /** Everybody else who writes courses and may sign in, in the order of their family names. */
  async colleagues(ctx: OperationContext, ownId: string | null): Promise<string[]> {
    const rows = await this.query<{ id: string }>(
      ctx,
      `select p.id from persons p left join accounts a on a.person_id = p.id
        where p.merged_into_id is null and a.disabled_at is null and p.id is distinct from $1
          and exists (select 1 from role_grants g where g.person_id = p.id and g.role = 'trainer')
        order by p.family_latin, p.given_latin, p.id`,
      [ownId],
    );
    return rows.map(({ id }) => id);
  }

  /** Oldest first. */
  comments(ctx: OperationContext, activityId: string): Promise<BlockComment[]> {
    return this.managerFor(ctx)
      .getRepository(BlockComment)
      .find({ where: { activityId }, order: { writtenAt: 'ASC', id: 'ASC' } });
  }

  /** The same id again changes nothing. */
  async addComment(ctx: OperationContext, comment: BlockComment): Promise<void> {
    await this.managerFor(ctx).createQueryBuilder().insert().into(BlockComment).values(comment).orIgnore().execute();
  }

  async resolve(ctx: OperationContext, { activityId, blockId, language }: ThreadPlace, at: Date | null): Promise<void> {
    await this.query(
      ctx,
      `update block_comments set resolved_at = case when $4::timestamptz is null then null else coalesce(resolved_at, $4) end
        where activity_id = $1 and block_id = $2 and language = $3`,
      [activityId, blockId, language, at],
    );
  }

  /** Threads with something unresolved, by activity. */
  openThreads(ctx: OperationContext, versionId: string): Promise<{ activityId: string; open: number }[]> {
    return this.query(
      ctx,
      `select c.activity_id as "activityId", count(distinct (c.block_id, c.language))::int as open
         from block_comments c join activities a on a.id = c.activity_id
        where a.version_id = $1 and c.resolved_at is null group by c.activity_id order by min(a.position)`,
      [versionId],
    );
  }
}
