import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The region is that of the branch where it is known, else of the provider. */
const placeOf = (providerId: string): string => `
    join providers v on v.id = ${providerId}
    left join branches b on b.id = e.branch_id left join provinces t on t.code = b.province_code`;

/** What `report_enrolments` has to say, column by column: one definition, for the triggers, the first filling and the comparison. */
const ENROLMENTS_NOW = `
  create view report_enrolments_now as
  select e.id as enrolment_id, p.id as person_id, e.provider_id, e.course_id,
         e.enrolled_at, e.started_at, e.final_sat_at,
         (e.final_score - e.pre_score)::float8 as gain, e.pre_score::float8 as pre,
         k.ends_on, p.birth_year, k.status = 'closed' as closed, e.completed_at is not null as complete,
         e.final_passed_at is not null as pass, v.type as provider_type,
         coalesce(t.region_code, v.region_code) as region, p.sex, e.language
    from enrolments e join cohorts k on k.id = e.cohort_id
    join persons o on o.id = e.person_id join persons p on p.id = coalesce(o.merged_into_id, o.id)${placeOf('e.provider_id')}`;

/** Certificates that stand: valid, or a correction that the worker has still to print. */
const CERTIFICATES_NOW = `
  create view report_certificates_now as
  select c.id as certificate_id, c.enrolment_id, p.id as person_id, c.provider_id, c.course_id,
         case when c.cycle = 1 then c.released_at else
           (select min(f.released_at) from certificates f
             where f.enrolment_id = c.enrolment_id and f.status <> 'revoked') end as first_released_at,
         p.birth_year, c.kind = 'achievement' as achievement, v.type as provider_type,
         coalesce(t.region_code, v.region_code) as region, p.sex, e.language
    from certificates c left join enrolments e on e.id = c.enrolment_id
    join persons o on o.id = c.person_id join persons p on p.id = coalesce(o.merged_into_id, o.id)${placeOf('c.provider_id')}
   where c.status = 'valid' or (c.status = 'issuing' and c.cycle > 1)`;

/** What a cohort says of its enrolments is written by the cohort's trigger alone: closing one does not race its learners. */
const NOTE_ENROLMENTS = `
  create function report_note_enrolments(ids uuid[]) returns void language sql as $$
    insert into report_enrolments
    select * from report_enrolments_now where enrolment_id = any(ids)
    on conflict (enrolment_id) do update
      set person_id = excluded.person_id, provider_id = excluded.provider_id,
          course_id = excluded.course_id, enrolled_at = excluded.enrolled_at, started_at = excluded.started_at,
          final_sat_at = excluded.final_sat_at, gain = excluded.gain, pre = excluded.pre,
          birth_year = excluded.birth_year, complete = excluded.complete, pass = excluded.pass,
          provider_type = excluded.provider_type, region = excluded.region, sex = excluded.sex, language = excluded.language
  $$`;

const NOTE_CERTIFICATES = `
  create function report_note_certificates(enrolments uuid[]) returns void language sql as $$
    delete from report_certificates r where r.enrolment_id = any(enrolments)
       and not exists (select 1 from report_certificates_now n where n.certificate_id = r.certificate_id);
    insert into report_certificates
    select * from report_certificates_now where enrolment_id = any(enrolments)
    on conflict (certificate_id) do update
      set person_id = excluded.person_id, provider_id = excluded.provider_id,
          course_id = excluded.course_id, first_released_at = excluded.first_released_at,
          birth_year = excluded.birth_year, achievement = excluded.achievement, provider_type = excluded.provider_type,
          region = excluded.region, sex = excluded.sex, language = excluded.language
  $$`;

const ENROLMENTS_CAME = `
  create function report_enrolments_came() returns trigger language plpgsql as $$
  begin
    perform report_note_enrolments((select array_agg(id) from fresh));
    return null;
  end $$`;

const ENROLMENT_CHANGED = `
  create function report_enrolment_changed() returns trigger language plpgsql as $$
  begin
    perform report_note_enrolments(array[new.id]);
    if old.language <> new.language or old.branch_id is distinct from new.branch_id then
      perform report_note_certificates(array[new.id]);
    end if;
    return null;
  end $$`;

const CERTIFICATES_CHANGED = `
  create function report_certificates_changed() returns trigger language plpgsql as $$
  begin
    perform report_note_certificates((select array_agg(distinct enrolment_id) from fresh));
    return null;
  end $$`;

const COHORT_CHANGED = `
  create function report_cohort_changed() returns trigger language plpgsql as $$
  begin
    update report_enrolments r set ends_on = new.ends_on, closed = new.status = 'closed'
      from enrolments e where e.cohort_id = new.id and r.enrolment_id = e.id;
    return null;
  end $$`;

/** Also where a duplicate is merged: what did not move with the merge counts as the person kept. */
const PERSON_CHANGED = `
  create function report_person_changed() returns trigger language plpgsql as $$
  begin
    update report_enrolments set sex = new.sex, birth_year = new.birth_year where person_id = new.id;
    update report_certificates set sex = new.sex, birth_year = new.birth_year where person_id = new.id;
    if old.merged_into_id is distinct from new.merged_into_id then
      perform report_note_enrolments((select array_agg(id) from enrolments where person_id = new.id));
      perform report_note_certificates((select array_agg(enrolment_id) from certificates where person_id = new.id));
    end if;
    return null;
  end $$`;

const PROVIDER_CHANGED = `
  create function report_provider_changed() returns trigger language plpgsql as $$
  begin
    perform report_note_enrolments((select array_agg(id) from enrolments where provider_id = new.id));
    perform report_note_certificates((select array_agg(enrolment_id) from certificates where provider_id = new.id));
    return null;
  end $$`;

const BRANCH_CHANGED = `
  create function report_branch_changed() returns trigger language plpgsql as $$
  declare
    ids uuid[] := (select array_agg(id) from enrolments where branch_id = new.id);
  begin
    perform report_note_enrolments(ids);
    perform report_note_certificates(ids);
    return null;
  end $$`;

/** Marking an activity done changes none of these columns most of the time: then nothing runs. */
const COUNTED = [
  'person_id',
  'provider_id',
  'branch_id',
  'course_id',
  'language',
  'enrolled_at',
  'started_at',
  'final_sat_at',
  'final_score',
  'pre_score',
  'completed_at',
  'final_passed_at',
];
const differing = (columns: readonly string[]): string => {
  const side = (row: string): string => `(${columns.map((column) => `${row}.${column}`).join(', ')})`;
  return `${side('old')} is distinct from ${side('new')}`;
};

const TRIGGERS = [
  `create trigger report_enrolments_came after insert on enrolments referencing new table as fresh
     for each statement execute function report_enrolments_came()`,
  `create trigger report_enrolment_changed after update of ${COUNTED.join(', ')} on enrolments
     for each row when (${differing(COUNTED)}) execute function report_enrolment_changed()`,
  `create trigger report_certificates_came after insert on certificates referencing new table as fresh
     for each statement execute function report_certificates_changed()`,
  `create trigger report_certificates_changed after update on certificates referencing new table as fresh
     for each statement execute function report_certificates_changed()`,
  `create trigger report_cohort_changed after update of status, ends_on on cohorts
     for each row when (${differing(['status', 'ends_on'])}) execute function report_cohort_changed()`,
  `create trigger report_person_changed after update of sex, birth_year, merged_into_id on persons
     for each row when (${differing(['sex', 'birth_year', 'merged_into_id'])}) execute function report_person_changed()`,
  `create trigger report_provider_changed after update of type, region_code on providers
     for each row when (${differing(['type', 'region_code'])}) execute function report_provider_changed()`,
  `create trigger report_branch_changed after update of province_code on branches
     for each row when (${differing(['province_code'])}) execute function report_branch_changed()`,
];

const FILL = [
  'select report_note_enrolments(array_agg(id)) from enrolments',
  'select report_note_certificates(array_agg(distinct enrolment_id)) from certificates',
];

const UNDO = [
  'drop trigger report_branch_changed on branches',
  'drop trigger report_provider_changed on providers',
  'drop trigger report_person_changed on persons',
  'drop trigger report_cohort_changed on cohorts',
  'drop trigger report_certificates_changed on certificates',
  'drop trigger report_certificates_came on certificates',
  'drop trigger report_enrolment_changed on enrolments',
  'drop trigger report_enrolments_came on enrolments',
  `drop function report_branch_changed, report_provider_changed, report_person_changed, report_cohort_changed, report_certificates_changed, report_enrolment_changed,
     report_enrolments_came, report_note_certificates, report_note_enrolments`,
  'drop view report_certificates_now, report_enrolments_now',
];

const STEPS = [
  ENROLMENTS_NOW,
  CERTIFICATES_NOW,
  NOTE_ENROLMENTS,
  NOTE_CERTIFICATES,
  ENROLMENTS_CAME,
  ENROLMENT_CHANGED,
  CERTIFICATES_CHANGED,
  COHORT_CHANGED,
  PERSON_CHANGED,
  PROVIDER_CHANGED,
  BRANCH_CHANGED,
  ...TRIGGERS,
  ...FILL,
];

/** Narrow tables that the completion report counts, and what keeps them in step (decision 7). */
export class ReportFacts1795471053825 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "report_certificates" ("certificate_id" uuid NOT NULL, "enrolment_id" uuid NOT NULL, "person_id" uuid NOT NULL, "provider_id" uuid NOT NULL, "course_id" uuid NOT NULL, "first_released_at" TIMESTAMP WITH TIME ZONE NOT NULL, "birth_year" smallint, "achievement" boolean NOT NULL, "provider_type" text NOT NULL, "region" text NOT NULL, "sex" text NOT NULL, "language" text, CONSTRAINT "report_certificates_pkey" PRIMARY KEY ("certificate_id"))`,
    );
    await runner.query(`CREATE INDEX "report_certificates_enrolment" ON "report_certificates" ("enrolment_id")`);
    await runner.query(`CREATE INDEX "report_certificates_person" ON "report_certificates" ("person_id")`);
    await runner.query(
      `CREATE TABLE "report_enrolments" ("enrolment_id" uuid NOT NULL, "person_id" uuid NOT NULL, "provider_id" uuid NOT NULL, "course_id" uuid NOT NULL, "enrolled_at" TIMESTAMP WITH TIME ZONE NOT NULL, "started_at" TIMESTAMP WITH TIME ZONE, "final_sat_at" TIMESTAMP WITH TIME ZONE, "gain" double precision, "pre" double precision, "ends_on" date NOT NULL, "birth_year" smallint, "closed" boolean NOT NULL, "complete" boolean NOT NULL, "pass" boolean NOT NULL, "provider_type" text NOT NULL, "region" text NOT NULL, "sex" text NOT NULL, "language" text NOT NULL, CONSTRAINT "report_enrolments_pkey" PRIMARY KEY ("enrolment_id"))`,
    );
    await runner.query(
      `CREATE INDEX "report_enrolments_person" ON "report_enrolments" ("person_id", "course_id", "enrolled_at")`,
    );
    await runner.query(
      `ALTER TABLE "report_certificates" ADD CONSTRAINT "report_certificates_certificate_fkey" FOREIGN KEY ("certificate_id") REFERENCES "certificates"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "report_enrolments" ADD CONSTRAINT "report_enrolments_enrolment_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolments"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    for (const step of STEPS) await runner.query(step);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const step of UNDO) await runner.query(step);
    await runner.query(`ALTER TABLE "report_enrolments" DROP CONSTRAINT "report_enrolments_enrolment_fkey"`);
    await runner.query(`ALTER TABLE "report_certificates" DROP CONSTRAINT "report_certificates_certificate_fkey"`);
    await runner.query(`DROP INDEX "public"."report_enrolments_person"`);
    await runner.query(`DROP TABLE "report_enrolments"`);
    await runner.query(`DROP INDEX "public"."report_certificates_person"`);
    await runner.query(`DROP INDEX "public"."report_certificates_enrolment"`);
    await runner.query(`DROP TABLE "report_certificates"`);
  }
}
