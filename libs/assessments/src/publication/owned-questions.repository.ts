import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { CARRIES_TAGS } from '../paper/pool-candidates.sql';
import type { QuestionContent } from '../question/question-content';
import type { QuestionTags } from '../question/question-tags';
import { Question } from '../question/question.entity';

/** A question of the home's bank, and the code of that course. */
export interface QuestionOfHome extends QuestionContent, QuestionTags {
  readonly id: string;
  readonly key: string;
  readonly bank: string;
}

interface Places {
  readonly homeCourseId: string;
  readonly activityIds: readonly string[];
}

/** Questions of a module that leaves its home. */
@Injectable()
export class OwnedQuestionsRepository extends BaseRepository<Question> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Question);
  }

  /** Of the home's bank: those that tests and lessons of these activities hold, and those that their pools may draw. */
  inModule(ctx: OperationContext, { homeCourseId, activityIds }: Places): Promise<QuestionOfHome[]> {
    return this.query<QuestionOfHome>(
      ctx,
      `select q.id, q.key, c.code as bank, q.topic, q.objective, q.difficulty, r.body, r.texts
         from questions q join courses c on c.id = q.course_id
         join question_revisions r on r.id = q.current_revision_id
        where q.course_id = $1
          and (exists (select 1 from paper_questions p where p.activity_id = any($2::uuid[]) and p.question_id = q.id)
               or exists (select 1 from lesson_questions l where l.activity_id = any($2::uuid[]) and l.question_id = q.id)
               or exists (select 1 from paper_pools l where l.activity_id = any($2::uuid[]) and ${CARRIES_TAGS}))
        order by q.key`,
      [homeCourseId, activityIds],
    );
  }

  /** Tests and lessons of these activities hold `to[i]` in place of `from[i]`, and draw from the bank of `courseId`. */
  async repoint(
    ctx: OperationContext,
    { homeCourseId, activityIds, courseId, from, to }: Places & { courseId: string; from: string[]; to: string[] },
  ): Promise<void> {
    for (const table of ['paper_questions', 'lesson_questions']) {
      await this.query(
        ctx,
        `update ${table} held set question_id = pair.new_id
           from unnest($2::uuid[], $3::uuid[]) as pair(old_id, new_id)
          where held.activity_id = any($1::uuid[]) and held.question_id = pair.old_id`,
        [activityIds, from, to],
      );
    }
    await this.query(
      ctx,
      'update paper_pools set course_id = $3 where activity_id = any($1::uuid[]) and course_id = $2',
      [activityIds, homeCourseId, courseId],
    );
  }
}
