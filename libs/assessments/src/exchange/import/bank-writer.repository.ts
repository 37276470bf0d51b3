import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import { newId, type OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Question } from '../../question/question.entity';
import { searchText } from '../../question/search-text';
import type { KnownQuestion, PlannedQuestion } from './plan-questions';
import { isSame } from './same-question';

export interface WriteMoment {
  readonly courseId: string;
  /** Who sent the file. */
  readonly personId: string;
  readonly now: Date;
}

const GIVEN = `jsonb_to_recordset($1::jsonb) as x(id uuid, key text, type text, topic text, objective text,
  difficulty smallint, "revisionId" uuid, revision int, body jsonb, texts jsonb, "searchText" text)`;

/** Many questions of a bank at once: the same few statements however many there are. */
@Injectable()
export class BankWriterRepository extends BaseRepository<Question> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Question);
  }

  async known(ctx: OperationContext, courseId: string, keys: readonly string[]): Promise<Map<string, KnownQuestion>> {
    const rows = await this.query<KnownQuestion>(
      ctx,
      `select q.id, q.key, q.archived_at is not null as archived, q.topic, q.objective, q.difficulty, r.revision, r.body,
              r.texts
         from questions q join question_revisions r on r.id = q.current_revision_id
        where q.course_id = $1 and q.key = any($2::text[])`,
      [courseId, keys],
    );
    return new Map(rows.map((row) => [row.key, row]));
  }

  /** Adds what is new, gives a revision to what says something else, and tags to both. */
  async write(ctx: OperationContext, planned: readonly PlannedQuestion[], moment: WriteMoment): Promise<void> {
    const rows = planned.flatMap(rowOf);
    const [added, changed] = [rows.filter(({ isNew }) => isNew), rows.filter(({ isNew }) => !isNew)];
    const revised = rows.filter(({ revised }) => revised);
    if (added.length > 0) {
      await this.query(
        ctx,
        `insert into questions (id, course_id, key, type, topic, objective, difficulty, shared, current_revision_id,
                                search_text, created_at)
         select x.id, $2, x.key, x.type, x.topic, x.objective, x.difficulty, false, x."revisionId", x."searchText", $3
           from ${GIVEN}`,
        [JSON.stringify(added), moment.courseId, moment.now],
      );
    }
    if (revised.length > 0) {
      await this.query(
        ctx,
        `insert into question_revisions (id, question_id, revision, body, texts, created_at, created_by)
         select x."revisionId", x.id, x.revision, x.body, x.texts, $2, $3 from ${GIVEN}`,
        [JSON.stringify(revised), moment.now, moment.personId],
      );
    }
    if (changed.length > 0) {
      await this.query(
        ctx,
        `update questions q
            set type = x.type, search_text = x."searchText",
                current_revision_id = coalesce(x."revisionId", q.current_revision_id),
                topic = coalesce(x.topic, q.topic), objective = coalesce(x.objective, q.objective),
                difficulty = coalesce(x.difficulty, q.difficulty)
           from ${GIVEN} where q.id = x.id`,
        [JSON.stringify(changed)],
      );
    }
  }
}

/** New tags alone make no revision. */
function rowOf({ key, tags, outcome, result, known }: PlannedQuestion) {
  if (!result || (outcome !== 'added' && outcome !== 'changed')) return [];
  const revised = known === null || !isSame(known, result);
  return [
    {
      id: known?.id ?? newId(),
      key,
      type: result.body.type,
      ...tags,
      revisionId: revised ? newId() : null,
      revision: (known?.revision ?? 0) + 1,
      ...result,
      searchText: searchText(key, result),
      isNew: known === null,
      revised,
    },
  ];
}
