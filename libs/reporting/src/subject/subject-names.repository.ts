import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { LocalisedText, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Target } from '../target/target.entity';

/**
 * What the things of the audit trail are called: a cohort, a report by its cohort, a certificate by number and holder, an
 * enrolment and an action plan by the person. */
@Injectable()
export class SubjectNamesRepository extends BaseRepository<Target> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Target);
  }

  /** Those of `ids` that are known, whatever their kind. One statement. */
  async of(ctx: OperationContext, ids: readonly string[]): Promise<Map<string, LocalisedText>> {
    if (ids.length === 0) return new Map();
    const rows = await this.query<{ id: string; name: LocalisedText }>(ctx, NAMES, [[...new Set(ids)]]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

const NAMES = `
  select c.id, jsonb_build_object('fr', c.name) as name from cohorts c where c.id = any($1::uuid[])
   union all
  select r.id, jsonb_build_object('fr', c.name) from cohort_reports r join cohorts c on c.id = r.cohort_id
   where r.id = any($1::uuid[])
   union all
  select e.id, jsonb_strip_nulls(jsonb_build_object(
           'fr', concat_ws(' ', p.given_latin, p.family_latin), 'en', concat_ws(' ', p.given_latin, p.family_latin),
           'ar', nullif(concat_ws(' ', p.given_arabic, p.family_arabic), '')))
    from (select id, person_id from enrolments where id = any($1::uuid[])
           union all
          select l.id, e.person_id from action_plans l join enrolments e on e.id = l.enrolment_id where l.id = any($1::uuid[])) e
    join persons p on p.id = e.person_id
   union all
  select t.id, jsonb_build_object(
           'fr', concat_ws(' · ', t.serial, t.snapshot -> 'holder' ->> 'latin'),
           'en', concat_ws(' · ', t.serial, t.snapshot -> 'holder' ->> 'latin'),
           'ar', concat_ws(' · ', t.serial, coalesce(nullif(t.snapshot -> 'holder' ->> 'arabic', ''),
                                                     t.snapshot -> 'holder' ->> 'latin')))
    from certificates t where t.id = any($1::uuid[])
   union all
  select c.id, v.title from courses c join course_versions v on v.id = c.current_version_id where c.id = any($1::uuid[])
   union all
  select i.id, jsonb_build_object('fr', f.name) from staff_imports i join stored_files f on f.id = i.file_id
   where i.id = any($1::uuid[])
   union all
  select i.id, jsonb_build_object('fr', f.name) from question_imports i join stored_files f on f.id = i.file_id
   where i.id = any($1::uuid[])
   union all
  select m.id, jsonb_build_object('fr', m.subject) from messages m where m.id = any($1::uuid[])`;
