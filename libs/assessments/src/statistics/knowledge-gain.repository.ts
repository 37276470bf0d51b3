import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource, type ObjectLiteral } from 'typeorm';
import type { GainSums } from './knowledge-gain';

export interface GainRow extends GainSums {
  readonly by: 'course' | 'cohort' | 'language' | 'sex';
  /** Cohort id, language or sex; `null` for the course. */
  readonly id: string | null;
  /** Of a cohort. */
  readonly name: string | null;
}

@Injectable()
export class KnowledgeGainRepository extends BaseRepository<ObjectLiteral> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, 'Enrolment');
  }

  /** One pass over the enrolments of a course that have both scores, of all cohorts or those of one trainer. */
  async ofCourse(
    ctx: OperationContext,
    { courseId, trainerId }: { courseId: string; trainerId: string | null },
  ): Promise<GainRow[]> {
    return this.query<GainRow>(
      ctx,
      `select case when grouping(e.cohort_id) = 0 then 'cohort' when grouping(e.language) = 0 then 'language'
                   when grouping(p.sex) = 0 then 'sex' else 'course' end as by,
              coalesce(e.cohort_id::text, e.language, p.sex) as id, max(c.name) filter (where e.cohort_id = c.id) as name,
              count(*)::int as pairs, sum(e.pre_score)::float8 as "sumPre", sum(e.final_score)::float8 as "sumPost",
              sum((e.final_score - e.pre_score) ^ 2)::float8 as "sumGainSquared"
         from enrolments e join persons p on p.id = e.person_id join cohorts c on c.id = e.cohort_id
        where e.course_id = $1 and e.pre_score is not null and e.final_score is not null
          and ($2::uuid is null
               or exists (select 1 from cohort_trainers t where t.cohort_id = e.cohort_id and t.person_id = $2))
        group by grouping sets ((), (e.cohort_id), (e.language), (p.sex))`,
      [courseId, trainerId],
    );
  }
}
