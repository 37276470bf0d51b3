import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Enrolment } from '../enrolment/enrolment.entity';
import { NAME_COLUMNS, type NameColumns } from '../standing/person-names.sql';

/** A version of a course that was published, with the names of who did. Nobody when the product itself did. */
export type PublishedVersionRow = { [Part in keyof NameColumns]: NameColumns[Part] | null } & {
  readonly id: string;
  readonly number: number;
  readonly publishedAt: Date;
  /** The one in the catalogue. */
  readonly current: boolean;
  /** Enrolments that follow it, of those who finished too. */
  readonly people: number;
};

@Injectable()
export class CourseVersionsRepository extends BaseRepository<Enrolment> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Enrolment);
  }

  /** Newest first; `null` when there is no such course. */
  async publishedOf(ctx: OperationContext, courseId: string): Promise<PublishedVersionRow[] | null> {
    const rows = await this.query<Omit<PublishedVersionRow, 'id'> & { id: string | null }>(
      ctx,
      `select v.id, v.number, v.published_at as "publishedAt", v.id = c.current_version_id as current, ${NAME_COLUMNS},
              (select count(*)::int from enrolments e where e.version_id = v.id) as people
         from courses c
         left join course_versions v on v.course_id = c.id and v.status = 'published'
         left join persons p on p.id = v.published_by
        where c.id = $1
        order by v.number desc`,
      [courseId],
    );
    if (rows.length === 0) return null;
    return rows.flatMap(({ id, ...row }) => (id === null ? [] : [{ id, ...row }]));
  }
}
