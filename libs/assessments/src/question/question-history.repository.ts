import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { LocalisedText, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import type { QuestionBody, QuestionTexts } from './question-body';
import { QuestionRevision } from './question-revision.entity';
import { placesOfQuestion } from './places-of-question.sql';

/** A question as it stood after one edit, and whose edit it was. */
export interface RevisionRow {
  readonly revision: number;
  readonly body: QuestionBody;
  readonly texts: QuestionTexts;
  readonly createdAt: Date;
  /** Name of the author in Latin letters; `null` for the product itself. */
  readonly author: string | null;
}

/** A paper that holds a question or may draw it, or a lesson that shows it. */
export interface UsageRow {
  readonly activityId: string;
  readonly title: LocalisedText;
  /** `lesson`: in a lesson, for no marks. */
  readonly purpose: 'pre-test' | 'formative' | 'final' | 'lesson';
  readonly courseId: string;
  readonly courseCode: string;
  readonly version: number;
  readonly versionStatus: 'draft' | 'published';
  /** From a pool, as opposed to chosen. */
  readonly drawn: boolean;
  /** Attempts that hold the question. */
  readonly attempts: number;
}

const USAGE = `
  with places as (
    ${placesOfQuestion('$1')}
    union
    select p.activity_id, true
      from questions q
      join paper_pools p on p.course_id = q.course_id
       and (p.topic is null or p.topic = q.topic) and (p.objective is null or p.objective = q.objective)
       and (p.difficulty is null or p.difficulty = q.difficulty)
      join activities a on a.id = p.activity_id
      join course_versions v on v.id = a.version_id and v.status = 'draft'
     where q.id = $1 and q.archived_at is null and (q.shared or v.course_id = q.course_id)
  )
  select a.id as "activityId", a.title, case a.kind when 'quiz' then coalesce(a.purpose, 'formative') else 'lesson' end as purpose, v.course_id as "courseId",
         c.code as "courseCode", v.number as version, v.status as "versionStatus", bool_and(p.drawn) as drawn,
         (select count(*)::int from attempts t
           where t.activity_id = a.id
             and t.paper @> jsonb_build_object('questions', jsonb_build_array(jsonb_build_object('questionId', $1::text)))
         ) as attempts
    from places p
    join activities a on a.id = p.activity_id
    join course_versions v on v.id = a.version_id
    join courses c on c.id = v.course_id
   group by a.id, v.id, c.id
   order by c.code, v.number desc, a.position`;

/** What became of a question: its wordings and the papers it stands on. */
@Injectable()
export class QuestionHistoryRepository extends BaseRepository<QuestionRevision> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, QuestionRevision);
  }

  /** Newest first. */
  revisions(ctx: OperationContext, questionId: string): Promise<RevisionRow[]> {
    return this.query<RevisionRow>(
      ctx,
      `select r.revision, r.body, r.texts, r.created_at as "createdAt",
              nullif(concat_ws(' ', p.given_latin, p.family_latin), '') as author
         from question_revisions r left join persons p on p.id = r.created_by
        where r.question_id = $1 order by r.revision desc`,
      [questionId],
    );
  }

  usage(ctx: OperationContext, questionId: string): Promise<UsageRow[]> {
    return this.query<UsageRow>(ctx, USAGE, [questionId]);
  }
}
