import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import type { QuestionBody, QuestionTexts } from './question-body';
import { QuestionRevision } from './question-revision.entity';
import { Question, type QuestionType } from './question.entity';

export interface QuestionRow {
  readonly id: string;
  readonly courseId: string;
  readonly key: string;
  readonly type: QuestionType;
  readonly archivedAt: Date | null;
  readonly revisionId: string;
  readonly revision: number;
  readonly body: QuestionBody;
  readonly texts: QuestionTexts;
  readonly changedAt: Date;
  /** Papers of any version that hold it. */
  readonly papers: number;
}

export interface QuestionFilter {
  readonly courseId: string;
  readonly type: QuestionType | null;
  /** Folded words; empty = all. */
  readonly words: string;
  readonly after: readonly [string, string] | null;
  readonly limit: number;
}

const QUESTION = `
  select q.id, q.course_id as "courseId", q.key, q.type, q.archived_at as "archivedAt", r.id as "revisionId",
         r.revision, r.body, r.texts, r.created_at as "changedAt",
         (select count(*)::int from paper_questions p where p.question_id = q.id) as papers
    from questions q join question_revisions r on r.id = q.current_revision_id`;

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

  async list(ctx: OperationContext, { courseId, type, words, after, limit }: QuestionFilter): Promise<QuestionRow[]> {
    return this.query<QuestionRow>(
      ctx,
      `${QUESTION}
        where q.course_id = $1 and q.archived_at is null and ($2::text is null or q.type = $2)
          and ($3 = '' or q.search_text like '%' || $3 || '%')
          and ($4::text is null or (q.key, q.id) > ($4, $5::uuid))
        order by q.key, q.id limit $6`,
      [courseId, type, words, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  /** Those of `ids` that belong to the course, archived ones too. */
  async idsInCourse(ctx: OperationContext, courseId: string, ids: readonly string[]): Promise<string[]> {
    const rows = await this.query<{ id: string }>(
      ctx,
      'select id from questions where course_id = $1 and id = any($2::uuid[])',
      [courseId, ids],
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
