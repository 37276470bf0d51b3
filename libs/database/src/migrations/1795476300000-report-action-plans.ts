import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What `report_plans` has to say, column by column: one definition, for the triggers, the first filling and the comparison. */
const PLANS_NOW = `
  create view report_plans_now as
  select l.id as plan_id, l.enrolment_id, p.id as person_id, e.provider_id, e.course_id,
         l.first_handed_in_at as submitted_at,
         case when l.status = 'validated' then l.decided_at end as validated_at,
         case when l.status = 'validated' then
           (select min(case when cardinality(c.file_ids) > 0 then c.said_at else c.confirmed_at end) from action_checks c
             where c.plan_id = l.id and c.state = 'done' and c.confirmed is not false
               and (c.confirmed or cardinality(c.file_ids) > 0)) end as implemented_at,
         (k.ends_on + interval '6 months')::date as due_on,
         p.birth_year, v.type as provider_type, coalesce(t.region_code, v.region_code) as region, p.sex, e.language
    from action_plans l join enrolments e on e.id = l.enrolment_id join cohorts k on k.id = e.cohort_id
    join persons o on o.id = e.person_id join persons p on p.id = coalesce(o.merged_into_id, o.id)
    join providers v on v.id = e.provider_id
    left join branches b on b.id = e.branch_id left join provinces t on t.code = b.province_code`;

const NOTE_PLANS = `
  create function report_note_plans(enrolments uuid[]) returns void language sql as $$
    insert into report_plans
    select * from report_plans_now where enrolment_id = any(enrolments)
    on conflict (plan_id) do update
      set enrolment_id = excluded.enrolment_id, person_id = excluded.person_id, provider_id = excluded.provider_id,
          course_id = excluded.course_id, submitted_at = excluded.submitted_at, validated_at = excluded.validated_at,
          implemented_at = excluded.implemented_at, due_on = excluded.due_on, birth_year = excluded.birth_year,
          provider_type = excluded.provider_type, region = excluded.region, sex = excluded.sex, language = excluded.language
  $$`;

const PLANS_CAME = `
  create function report_plans_came() returns trigger language plpgsql as $$
  begin
    perform report_note_plans((select array_agg(enrolment_id) from fresh));
    return null;
  end $$`;

const CHECKS_CAME = `
  create function report_checks_came() returns trigger language plpgsql as $$
  begin
    perform report_note_plans((select array_agg(l.enrolment_id) from action_plans l
                                where l.id in (select plan_id from fresh)));
    return null;
  end $$`;

const PLAN_CHANGED = `
  create function report_plan_changed() returns trigger language plpgsql as $$
  begin
    perform report_note_plans(array[new.enrolment_id]);
    return null;
  end $$`;

const CHECK_CHANGED = `
  create function report_check_changed() returns trigger language plpgsql as $$
  begin
    perform report_note_plans((select array_agg(l.enrolment_id) from action_plans l
                                where l.id = case when tg_op = 'DELETE' then old.plan_id else new.plan_id end));
    return null;
  end $$`;

/** An enrolment tells its plans who and where; `plans` is empty for the functions as they were before. */
const enrolmentChanged = (plans: string): string => `
  create or replace function report_enrolment_changed() returns trigger language plpgsql as $$
  begin
    perform report_note_enrolments(array[new.id]);
    if old.language <> new.language or old.branch_id is distinct from new.branch_id then
      perform report_note_certificates(array[new.id]);
    end if;${plans}
    return null;
  end $$`;

const cohortChanged = (plans: string): string => `
  create or replace function report_cohort_changed() returns trigger language plpgsql as $$
  begin
    update report_enrolments r set ends_on = new.ends_on, closed = new.status = 'closed'
      from enrolments e where e.cohort_id = new.id and r.enrolment_id = e.id;${plans}
    return null;
  end $$`;

const personChanged = (plans: string, moved: string): string => `
  create or replace function report_person_changed() returns trigger language plpgsql as $$
  begin
    update report_enrolments set sex = new.sex, birth_year = new.birth_year where person_id = new.id;
    update report_certificates set sex = new.sex, birth_year = new.birth_year where person_id = new.id;${plans}
    if old.merged_into_id is distinct from new.merged_into_id then
      perform report_note_enrolments((select array_agg(id) from enrolments where person_id = new.id));
      perform report_note_certificates((select array_agg(enrolment_id) from certificates where person_id = new.id));${moved}
    end if;
    return null;
  end $$`;

const providerChanged = (plans: string): string => `
  create or replace function report_provider_changed() returns trigger language plpgsql as $$
  begin
    perform report_note_enrolments((select array_agg(id) from enrolments where provider_id = new.id));
    perform report_note_certificates((select array_agg(enrolment_id) from certificates where provider_id = new.id));${plans}
    return null;
  end $$`;

const branchChanged = (plans: string): string => `
  create or replace function report_branch_changed() returns trigger language plpgsql as $$
  declare
    ids uuid[] := (select array_agg(id) from enrolments where branch_id = new.id);
  begin
    perform report_note_enrolments(ids);
    perform report_note_certificates(ids);${plans}
    return null;
  end $$`;

const OTHERS_WITH_PLANS = [
  enrolmentChanged(`
    if (old.person_id, old.provider_id, old.course_id, old.language)
         is distinct from (new.person_id, new.provider_id, new.course_id, new.language)
       or old.branch_id is distinct from new.branch_id then
      perform report_note_plans(array[new.id]);
    end if;`),
  cohortChanged(`
    update report_plans r set due_on = (new.ends_on + interval '6 months')::date
      from enrolments e where e.cohort_id = new.id and r.enrolment_id = e.id;`),
  personChanged(
    `
    update report_plans set sex = new.sex, birth_year = new.birth_year where person_id = new.id;`,
    `
      perform report_note_plans((select array_agg(id) from enrolments where person_id = new.id));`,
  ),
  providerChanged(`
    perform report_note_plans((select array_agg(id) from enrolments where provider_id = new.id));`),
  branchChanged(`
    perform report_note_plans(ids);`),
];

const OTHERS_AS_BEFORE = [
  enrolmentChanged(''),
  cohortChanged(''),
  personChanged('', ''),
  providerChanged(''),
  branchChanged(''),
];

const TRIGGERS = [
  `create trigger report_plans_came after insert on action_plans referencing new table as fresh
     for each statement execute function report_plans_came()`,
  `create trigger report_plan_changed after update of enrolment_id, status, first_handed_in_at, decided_at on action_plans
     for each row when ((old.enrolment_id, old.status, old.first_handed_in_at, old.decided_at)
       is distinct from (new.enrolment_id, new.status, new.first_handed_in_at, new.decided_at))
     execute function report_plan_changed()`,
  `create trigger report_checks_came after insert on action_checks referencing new table as fresh
     for each statement execute function report_checks_came()`,
  `create trigger report_check_gone after delete on action_checks for each row execute function report_check_changed()`,
  `create trigger report_check_changed after update of state, file_ids, said_at, confirmed, confirmed_at on action_checks
     for each row when ((old.state, old.file_ids, old.said_at, old.confirmed, old.confirmed_at)
       is distinct from (new.state, new.file_ids, new.said_at, new.confirmed, new.confirmed_at))
     execute function report_check_changed()`,
];

const STEPS = [
  PLANS_NOW,
  NOTE_PLANS,
  PLANS_CAME,
  CHECKS_CAME,
  PLAN_CHANGED,
  CHECK_CHANGED,
  ...OTHERS_WITH_PLANS,
  ...TRIGGERS,
];

const UNDO = [
  'drop trigger report_check_changed on action_checks',
  'drop trigger report_check_gone on action_checks',
  'drop trigger report_checks_came on action_checks',
  'drop trigger report_plan_changed on action_plans',
  'drop trigger report_plans_came on action_plans',
  ...OTHERS_AS_BEFORE,
  'drop function report_check_changed, report_checks_came, report_plan_changed, report_plans_came, report_note_plans',
  'drop view report_plans_now',
];

/**
 * Action plans in the completion report (I.B1, decision 7), and the two days it asks for: when a plan was handed in for the first
 * time, and when a manager confirmed an action. Of what is there already, the nearest days known are taken.
 */
export class ReportActionPlans1795476300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "action_checks" ADD "confirmed_at" TIMESTAMP WITH TIME ZONE`);
    await runner.query(`update action_checks set confirmed_at = said_at where confirmed is not null`);
    await runner.query(`ALTER TABLE "action_plans" ADD "first_handed_in_at" TIMESTAMP WITH TIME ZONE`);
    await runner.query(`update action_plans set first_handed_in_at = handed_in_at`);
    await runner.query(`ALTER TABLE "action_plans" ALTER COLUMN "first_handed_in_at" SET NOT NULL`);
    await runner.query(
      `CREATE TABLE "report_plans" ("plan_id" uuid NOT NULL, "enrolment_id" uuid NOT NULL, "person_id" uuid NOT NULL, "provider_id" uuid NOT NULL, "course_id" uuid NOT NULL, "submitted_at" TIMESTAMP WITH TIME ZONE NOT NULL, "validated_at" TIMESTAMP WITH TIME ZONE, "implemented_at" TIMESTAMP WITH TIME ZONE, "due_on" date NOT NULL, "birth_year" smallint, "provider_type" text NOT NULL, "region" text NOT NULL, "sex" text NOT NULL, "language" text NOT NULL, CONSTRAINT "report_plans_pkey" PRIMARY KEY ("plan_id"))`,
    );
    await runner.query(`CREATE INDEX "report_plans_person" ON "report_plans"  ("person_id") `);
    await runner.query(`CREATE INDEX "report_plans_enrolment" ON "report_plans"  ("enrolment_id") `);
    await runner.query(
      `ALTER TABLE "report_plans" ADD CONSTRAINT "report_plans_plan_fkey" FOREIGN KEY ("plan_id") REFERENCES "action_plans"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    for (const step of STEPS) {
      await runner.query(step);
    }
    await runner.query('select report_note_plans(array_agg(distinct enrolment_id)) from action_plans');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const step of UNDO) await runner.query(step);
    await runner.query(`ALTER TABLE "report_plans" DROP CONSTRAINT "report_plans_plan_fkey"`);
    await runner.query(`DROP INDEX "public"."report_plans_enrolment"`);
    await runner.query(`DROP INDEX "public"."report_plans_person"`);
    await runner.query(`DROP TABLE "report_plans"`);
    await runner.query(`ALTER TABLE "action_plans" DROP COLUMN "first_handed_in_at"`);
    await runner.query(`ALTER TABLE "action_checks" DROP COLUMN "confirmed_at"`);
  }
}
