import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import type { QuestionBody, QuestionTexts } from './question-body';
import { QuestionRevision } from './question-revision.entity';
import type { QuestionTags } from './question-tags';
import { Question, type QuestionType } from './question.entity';
import { placesOfQuestion } from './places-of-question.sql';

export interface QuestionRow extends QuestionTags {
  readonly id: string;
  readonly courseId: string;
  readonly key: string;
  readonly type: QuestionType;
  readonly archivedAt: Date | null;
  /** Papers of other courses may use it. */
  readonly shared: boolean;
  readonly revisionId: string;
  readonly revision: number;
  readonly body: QuestionBody;
  readonly texts: QuestionTexts;
  readonly changedAt: Date;
  /** Papers of any version that hold it or may draw it. */
  readonly papers: number;
}

export interface QuestionFilter extends QuestionTags {
  readonly courseId: string;
  readonly type: QuestionType | null;
  /** Archived ones instead of those in use. */
  readonly archived: boolean;
  /** What other courses share, instead of the course's own. */
  readonly shared: boolean;
  /** Folded words; empty = all. */
  readonly words: string;
  /** No others than these; `null` = all. */
  readonly ids: readonly string[] | null;
  readonly after: readonly [string, string] | null;
  readonly limit: number;
}

export interface TagCount {
  readonly tag: 'topic' | 'objective';
  readonly value: string;
  readonly questions: number;
}

const QUESTION = `
  select q.id, q.course_id as "courseId", q.key, q.type, q.archived_at as "archivedAt", q.topic,
         q.objective, q.difficulty, q.shared, r.id as "revisionId",
         r.revision, r.body, r.texts, r.created_at as "changedAt",
         (select count(distinct activity_id)::int from (${placesOfQuestion('q.id')}) quizzes) as papers
    from questions q join question_revisions r on r.id = q.current_revision_id`;

const FILTER = `
  case when $8 then q.course_id <> $1 and q.shared else q.course_id = $1 end
  and (q.archived_at is not null) = $7 and ($2::text is null or q.type = $2)
  and ($3 = '' or q.search_text like '%' || $3 || '%')
  and ($4::text is null or q.topic = $4) and ($5::text is null or q.objective = $5)
  and ($6::smallint is null or q.difficulty = $6) and ($9::uuid[] is null or q.id = any($9))`;

function filterValues(filter: Omit<QuestionFilter, 'after' | 'limit'>): unknown[] {
  const { courseId, type, words, topic, objective, difficulty, archived, shared, ids } = filter;
  return [courseId, type, words, topic, objective, difficulty, archived, shared, ids];
}

@Injectable()
export class QuestionRepository extends BaseRepository<Question> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Question);
  }

  async find(ctx: OperationContext, id: string, { lock = false } = {}): Promise<QuestionRow | null> {
    const [row] = await this.query<QuestionRow>(ctx, `${QUESTION} where q.id = $1 ${lock ? 'for update of q' : ''}`, [
      id,
    ]);
    return row ?? null;
  }

  async list(ctx: OperationContext, filter: QuestionFilter): Promise<QuestionRow[]> {
    const { after, limit } = filter;
    return this.query<QuestionRow>(
      ctx,
      `${QUESTION} where ${FILTER} and ($10::text is null or (q.key, q.id) > ($10, $11::uuid))
        order by q.key, q.id limit $12`,
      [...filterValues(filter), after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  async count(ctx: OperationContext, filter: Omit<QuestionFilter, 'after' | 'limit'>): Promise<number> {
    const [row] = await this.query<{ count: number }>(
      ctx,
      `select count(*)::int as count from questions q where ${FILTER}`,
      filterValues(filter),
    );
    return row?.count ?? 0;
  }

  /** Topics and objectives in use in a bank, with how many questions carry each. */
  async tags(ctx: OperationContext, courseId: string): Promise<TagCount[]> {
    return this.query<TagCount>(
      ctx,
      `select 'topic' as tag, topic as value, count(*)::int as questions from questions
        where course_id = $1 and archived_at is null and topic is not null group by topic
       union all
       select 'objective', objective, count(*)::int from questions
        where course_id = $1 and archived_at is null and objective is not null group by objective
        order by 1, 2`,
      [courseId],
    );
  }

  /**
   * Those of `ids` that a paper or a lesson of this course may hold: its own, archived ones too, what others share, and what stands on
   * it already.
   */
  async usableIds(
    ctx: OperationContext,
    { courseId, activityId, ids }: { courseId: string; activityId: string; ids: readonly string[] },
  ): Promise<string[]> {
    const rows = await this.query<{ id: string }>(
      ctx,
      `select id from questions q
        where id = any($2::uuid[])
          and (course_id = $1 or (shared and archived_at is null)
               or exists (select 1 from paper_questions p where p.activity_id = $3 and p.question_id = q.id)
               or exists (select 1 from lesson_questions l where l.activity_id = $3 and l.question_id = q.id))`,
      [courseId, ids, activityId],
    );
    return rows.map(({ id }) => id);
  }

  /** Those of `courseIds` whose bank shares anything. */
  async sharingCourses(ctx: OperationContext, courseIds: readonly string[]): Promise<string[]> {
    if (courseIds.length === 0) return [];
    const rows = await this.query<{ id: string }>(
      ctx,
      'select distinct course_id as id from questions where course_id = any($1::uuid[]) and shared and archived_at is null',
      [courseIds],
    );
    return rows.map(({ id }) => id);
  }

  /** The next free `Q-12` of a course. */
  async nextKey(ctx: OperationContext, courseId: string): Promise<string> {
    const [row] = await this.query<{ next: number }>(
      ctx,
      `select coalesce(max(substring(key from '^Q-([0-9]{1,6})$')::int), 0) + 1 as next from questions where course_id = $1`,
      [courseId],
    );
    return `Q-${row?.next ?? 1}`;
  }

  async add(ctx: OperationContext, question: Question, revision: QuestionRevision): Promise<void> {
    await this.managerFor(ctx).insert(Question, question);
    await this.managerFor(ctx).insert(QuestionRevision, revision);
  }

  async addRevision(ctx: OperationContext, revision: QuestionRevision, searchText: string): Promise<void> {
    await this.managerFor(ctx).insert(QuestionRevision, revision);
    await this.query(ctx, 'update questions set current_revision_id = $2, type = $3, search_text = $4 where id = $1', [
      revision.questionId,
      revision.id,
      revision.body.type,
      searchText,
    ]);
  }

  async archive(ctx: OperationContext, id: string, now: Date): Promise<void> {
    await this.query(ctx, 'update questions set archived_at = coalesce(archived_at, $2) where id = $1', [id, now]);
  }
}
