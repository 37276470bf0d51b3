import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import type { QuestionBody, QuestionTexts } from '../question/question-body';
import type { QuestionTags } from '../question/question-tags';
import { metQuestionsSql } from './met-questions.sql';
import { CARRIES_TAGS, poolCandidates } from './pool-candidates.sql';
import { PaperPool } from './paper-pool.entity';

/** Questions to draw: `count` of those of a bank that carry these tags (`null` = any). */
export interface PoolRules extends QuestionTags {
  /** Key of the section they stand in; `null` before the first section. */
  readonly section: string | null;
  /** Whose bank. Of another course only its shared questions count. */
  readonly courseId: string;
  readonly count: number;
  /** Of each question drawn. */
  readonly points: number;
}

export interface PoolRow extends PoolRules {
  readonly position: number;
}

/** A question that a pool may draw. */
export interface Candidate {
  readonly pool: number;
  readonly questionId: string;
  readonly revisionId: string;
}

/** For whom questions are drawn: one person, or a cohort that gets the same on paper. */
export type Drawer =
  | { readonly enrolmentId: string; readonly cohortId?: undefined }
  | { readonly cohortId: string; readonly enrolmentId?: undefined };

/** The wording of a question that was drawn. */
export interface Wording {
  readonly revisionId: string;
  readonly key: string;
  readonly body: QuestionBody;
  readonly texts: QuestionTexts;
}

/** Pools of papers and what they can draw. */
@Injectable()
export class PoolRepository extends BaseRepository<PaperPool> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, PaperPool);
  }

  /** Replaces the pools of a paper, in this order. */
  async write(ctx: OperationContext, activityId: string, pools: readonly PoolRules[]): Promise<void> {
    await this.query(ctx, 'delete from paper_pools where activity_id = $1', [activityId]);
    if (pools.length === 0) return;
    await this.query(
      ctx,
      `insert into paper_pools (activity_id, position, section, course_id, topic, objective, difficulty, count, points)
       select $1, g.place, g.section, g.course_id, g.topic, g.objective, g.difficulty, g.count, g.points
         from unnest($2::text[], $3::uuid[], $4::text[], $5::text[], $6::smallint[], $7::smallint[], $8::smallint[])
              with ordinality g(section, course_id, topic, objective, difficulty, count, points, place)`,
      [
        activityId,
        pools.map(({ section }) => section),
        pools.map(({ courseId }) => courseId),
        pools.map(({ topic }) => topic),
        pools.map(({ objective }) => objective),
        pools.map(({ difficulty }) => difficulty),
        pools.map(({ count }) => count),
        pools.map(({ points }) => points),
      ],
    );
  }

  /** What the pools of a draft would draw from now. */
  liveCandidates(ctx: OperationContext, activityId: string): Promise<Candidate[]> {
    return this.query<Candidate>(
      ctx,
      `select l.position as pool, q.id as "questionId", q.current_revision_id as "revisionId" ${poolCandidates()} order by 1, 2`,
      [[activityId]],
    );
  }

  /** What the pools of a published paper hold, without what was archived since. */
  pinnedCandidates(ctx: OperationContext, activityId: string): Promise<Candidate[]> {
    return this.query<Candidate>(
      ctx,
      `select p.pool, p.question_id as "questionId", p.revision_id as "revisionId"
         from paper_pool_questions p join questions q on q.id = p.question_id and q.archived_at is null
        where p.activity_id = $1 order by 1, 2`,
      [activityId],
    );
  }

  /** Question → how many of those who draw have met it in the tests that are parallel to this one. */
  async met(
    ctx: OperationContext,
    { activityId, by }: { activityId: string; by: Drawer },
  ): Promise<ReadonlyMap<string, number>> {
    const rows = await this.query<{ questionId: string; people: number }>(
      ctx,
      `select m.question_id as "questionId", count(*)::int as people
         from enrolments e cross join lateral (${metQuestionsSql('$1')}) m
        where ${by.enrolmentId ? 'e.id' : 'e.cohort_id'} = $2 group by 1`,
      [activityId, by.enrolmentId ?? by.cohortId],
    );
    return new Map(rows.map(({ questionId, people }) => [questionId, people]));
  }

  /** From now on these papers draw from what carries their tags today. */
  async pin(ctx: OperationContext, activityIds: readonly string[]): Promise<void> {
    await this.query(
      ctx,
      `insert into paper_pool_questions (activity_id, pool, question_id, revision_id)
       select l.activity_id, l.position, q.id, q.current_revision_id ${poolCandidates()} on conflict do nothing`,
      [activityIds],
    );
  }

  wordings(ctx: OperationContext, revisionIds: readonly string[]): Promise<Wording[]> {
    return this.query<Wording>(
      ctx,
      `select r.id as "revisionId", q.key, r.body, r.texts
         from question_revisions r join questions q on q.id = r.question_id where r.id = any($1::uuid[])`,
      [revisionIds],
    );
  }

  /** How many questions a pool with these tags would hold on a paper of `forCourseId`. */
  async size(
    ctx: OperationContext,
    { forCourseId, courseId, topic, objective, difficulty }: PoolTags & { forCourseId: string },
  ): Promise<number> {
    const [row] = await this.query<{ size: number }>(
      ctx,
      `select count(*)::int as size
         from (select $1::uuid as course_id, $2::text as topic, $3::text as objective, $4::smallint as difficulty) l
         join questions q on ${CARRIES_TAGS} and (q.shared or q.course_id = $5)`,
      [courseId, topic, objective, difficulty, forCourseId],
    );
    return row?.size ?? 0;
  }
}

export interface PoolTags extends QuestionTags {
  readonly courseId: string;
}
