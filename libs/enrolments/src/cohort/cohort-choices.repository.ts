import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { LocalisedText, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import type { NameColumns } from '../standing/person-names.sql';
import { Cohort } from './cohort.entity';

/** What a trainer chooses from when opening a cohort. */
export interface CohortChoices {
  readonly courses: readonly {
    readonly courseId: string;
    readonly code: string;
    readonly title: LocalisedText;
    /** Modules with something mandatory: those can have a day. */
    readonly modules: readonly { readonly id: string; readonly position: number; readonly title: LocalisedText }[];
  }[];
  readonly trainers: readonly ({ readonly personId: string } & NameColumns)[];
  readonly providers: readonly {
    readonly providerId: string;
    readonly name: LocalisedText;
    readonly regionCode: string;
  }[];
}

const CHOICES = `
  select
    coalesce((select json_agg(json_build_object('courseId', c.id, 'code', c.code, 'title', v.title, 'modules',
        (select coalesce(json_agg(json_build_object('id', m.id, 'position', m.position, 'title', m.title)
                order by m.position), '[]')
           from course_modules m where m.version_id = v.id
            and exists (select 1 from activities a where a.module_id = m.id and a.mandatory))) order by c.code)
      from courses c join course_versions v on v.id = c.current_version_id where c.archived_at is null), '[]') as courses,
    coalesce((select json_agg(json_build_object('personId', p.id, 'givenLatin', p.given_latin, 'familyLatin',
        p.family_latin, 'givenArabic', p.given_arabic, 'familyArabic', p.family_arabic) order by p.family_latin, p.given_latin)
      from persons p where p.merged_into_id is null
       and exists (select 1 from role_grants g where g.person_id = p.id and g.role = 'trainer')), '[]') as trainers,
    coalesce((select json_agg(json_build_object('providerId', v.id, 'name', v.name, 'regionCode', v.region_code)
        order by v.search_text) from providers v where v.archived_at is null), '[]') as providers`;

@Injectable()
export class CohortChoicesRepository extends BaseRepository<Cohort> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Cohort);
  }

  /** Everything in one statement: the form opens with one call. */
  async all(ctx: OperationContext): Promise<CohortChoices> {
    const [row] = await this.query<CohortChoices>(ctx, CHOICES);
    return row ?? { courses: [], trainers: [], providers: [] };
  }
}
