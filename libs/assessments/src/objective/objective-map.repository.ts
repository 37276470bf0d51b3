import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { LocalisedText, OperationContext } from '@tamkin/kernel';
import { DataSource, type ObjectLiteral } from 'typeorm';
import { poolCandidates } from '../paper/pool-candidates.sql';

export interface MappedTest {
  readonly activityId: string;
  readonly title: LocalisedText;
  readonly purpose: 'pre-test' | 'formative' | 'final';
  /** Whose pools it draws from: its own, or those of the paper it is parallel to. */
  readonly drawsFrom: string;
}

/** Where a question or a pool belongs. */
export interface Aim {
  /** Of the bank of this course: only there a code stands for an objective of this course. */
  readonly own: boolean;
  readonly code: string | null;
}

export interface FixedQuestion extends Aim {
  readonly activityId: string;
  readonly questionId: string;
}

export interface MappedPool extends Aim {
  /** The paper that has it. */
  readonly activityId: string;
  readonly count: number;
  /** What it may draw from now. */
  readonly questionIds: readonly string[];
}

export interface BankCount {
  readonly code: string | null;
  readonly questions: number;
}

/** What the bank of a course holds and what the tests of a version ask, by objective. */
@Injectable()
export class ObjectiveMapRepository extends BaseRepository<ObjectLiteral> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, 'Question');
  }

  bank(ctx: OperationContext, courseId: string): Promise<BankCount[]> {
    return this.query(
      ctx,
      `select objective as code, count(*)::int as questions from questions
        where course_id = $1 and archived_at is null group by 1 order by 1`,
      [courseId],
    );
  }

  /** In the order of the course. */
  tests(ctx: OperationContext, versionId: string): Promise<MappedTest[]> {
    return this.query(
      ctx,
      `select a.id as "activityId", a.title, coalesce(a.purpose, 'formative') as purpose,
              coalesce(p.parallel_to, a.id) as "drawsFrom"
         from activities a left join papers p on p.activity_id = a.id
        where a.version_id = $1 and a.kind = 'quiz' order by a.position, a.id`,
      [versionId],
    );
  }

  /** The tag of the bank says what a question of the own bank is about; of another, what the paper says. */
  fixed(ctx: OperationContext, activityIds: readonly string[]): Promise<FixedQuestion[]> {
    return this.query(
      ctx,
      `select pq.activity_id as "activityId", q.id as "questionId",
              q.course_id = v.course_id or pq.objective is not null as own,
              coalesce(case when q.course_id = v.course_id then q.objective end, 'O' || pq.objective, q.objective) as code
         from paper_questions pq
         join questions q on q.id = pq.question_id
         join activities a on a.id = pq.activity_id
         join course_versions v on v.id = a.version_id
        where pq.activity_id = any($1::uuid[]) order by pq.activity_id, pq.position`,
      [activityIds],
    );
  }

  pools(ctx: OperationContext, activityIds: readonly string[]): Promise<MappedPool[]> {
    return this.query(
      ctx,
      `select l.activity_id as "activityId", l.course_id = v.course_id as own, l.objective as code, l.count,
              array_remove(array_agg(q.id), null) as "questionIds"
         ${poolCandidates({ left: true })}
        group by l.activity_id, l.position, v.course_id order by l.activity_id, l.position`,
      [activityIds],
    );
  }
}
