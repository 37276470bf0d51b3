import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import type { QuestionBody, QuestionTexts } from '../question/question-body';
import { LessonQuestion } from './lesson-question.entity';

/** A question in a lesson, in the wording that counts: the pinned revision, else the current one. */
export interface LessonQuestionRow {
  readonly blockId: string;
  readonly questionId: string;
  readonly key: string;
  readonly courseId: string;
  readonly archived: boolean;
  readonly revisionId: string;
  readonly body: QuestionBody;
  readonly texts: QuestionTexts;
}

/** Blocks of lessons that take their question from the bank, as the text in the base language has them. */
const BLOCKS = `
  select a.id as activity_id, b.item->>'id' as block_id, a.position, b.place
    from activities a join course_versions v on v.id = a.version_id join courses c on c.id = v.course_id
    join activity_texts t on t.activity_id = a.id and t.language = c.base_language
   cross join lateral jsonb_array_elements(t.blocks) with ordinality as b(item, place)
   where b.item->>'type' = 'question' and b.item->'fromBank' = 'true' and a.id = any($1::uuid[])`;

@Injectable()
export class LessonQuestionRepository extends BaseRepository<LessonQuestion> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, LessonQuestion);
  }

  /** Of one lesson, in one statement. */
  ofActivity(ctx: OperationContext, activityId: string): Promise<LessonQuestionRow[]> {
    return this.query<LessonQuestionRow>(
      ctx,
      `select l.block_id as "blockId", q.id as "questionId", q.key, q.course_id as "courseId",
              q.archived_at is not null as archived, r.id as "revisionId", r.body, r.texts
         from lesson_questions l join questions q on q.id = l.question_id
         join question_revisions r on r.id = coalesce(l.revision_id, q.current_revision_id)
        where l.activity_id = $1 order by l.block_id`,
      [activityId],
    );
  }

  /** Blocks without a question of theirs, in the order of the course. */
  empty(ctx: OperationContext, activityIds: readonly string[]): Promise<{ activityId: string; blockId: string }[]> {
    return this.query(
      ctx,
      `select activity_id as "activityId", block_id as "blockId" from (${BLOCKS}) blocks
        where not exists (select 1 from lesson_questions l
                           where (l.activity_id, l.block_id) = (blocks.activity_id, blocks.block_id))
        order by position, place`,
      [activityIds],
    );
  }

  /** Whether a person follows the version that the activity belongs to. */
  async follows(ctx: OperationContext, { activityId, personId }: { activityId: string; personId: string | null }) {
    const rows = await this.query(
      ctx,
      `select 1 from activities a join enrolments e on e.version_id = a.version_id
        where a.id = $1 and e.person_id = $2 and e.status = 'enrolled' limit 1`,
      [activityId, personId],
    );
    return rows.length > 0;
  }

  /** Puts a question into a block that holds `replaces` (`null` = none yet, or this one already). False when it holds another. */
  async put(
    ctx: OperationContext,
    given: { activityId: string; blockId: string; questionId: string; replaces: string | null },
  ): Promise<boolean> {
    const rows = await this.query(
      ctx,
      `insert into lesson_questions as l (activity_id, block_id, question_id) values ($1, $2, $3)
       on conflict (activity_id, block_id) do update set question_id = excluded.question_id
        where l.question_id = $4 or l.question_id = excluded.question_id
       returning 1`,
      [given.activityId, given.blockId, given.questionId, given.replaces],
    );
    return rows.length > 0;
  }

  /** Of `from[i]` again under `to[i]`, free to follow the edits of their questions. */
  async copyAll(ctx: OperationContext, from: readonly string[], to: readonly string[]): Promise<void> {
    await this.query(
      ctx,
      `insert into lesson_questions (activity_id, block_id, question_id)
       select pair.new_id, l.block_id, l.question_id
         from lesson_questions l join unnest($1::uuid[], $2::uuid[]) as pair(old_id, new_id) on l.activity_id = pair.old_id`,
      [from, to],
    );
  }

  /** From now on the questions of these lessons stand as they are; those whose block went, go. */
  async pin(ctx: OperationContext, activityIds: readonly string[]): Promise<void> {
    await this.query(
      ctx,
      `delete from lesson_questions l
        where l.activity_id = any($1::uuid[])
          and not exists (select 1 from (${BLOCKS}) b where (b.activity_id, b.block_id) = (l.activity_id, l.block_id))`,
      [activityIds],
    );
    await this.query(
      ctx,
      `update lesson_questions l set revision_id = q.current_revision_id
         from questions q where q.id = l.question_id and l.activity_id = any($1::uuid[]) and l.revision_id is null`,
      [activityIds],
    );
  }

  /** Keys of questions of these lessons that a test of the same version with marks at stake holds, or may draw. */
  async inTests(ctx: OperationContext, activityIds: readonly string[]): Promise<{ activityId: string; key: string }[]> {
    return this.query(
      ctx,
      `select distinct l.activity_id as "activityId", q.key
         from lesson_questions l join questions q on q.id = l.question_id
         join activities a on a.id = l.activity_id
         join activities test on test.version_id = a.version_id and test.kind = 'quiz' and test.purpose in ('pre-test', 'final')
        where l.activity_id = any($1::uuid[])
          and (exists (select 1 from paper_questions p where p.activity_id = test.id and p.question_id = q.id)
               or (q.archived_at is null and exists (
                 select 1 from paper_pools p
                  where p.activity_id = test.id and p.course_id = q.course_id
                    and (p.topic is null or p.topic = q.topic) and (p.objective is null or p.objective = q.objective)
                    and (p.difficulty is null or p.difficulty = q.difficulty))))
        order by 1, 2`,
      [activityIds],
    );
  }
}
