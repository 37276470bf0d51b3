import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What `report_attendances` has to say: of each session of which attendance has been taken, the minutes that a person was expected
 * and was there. Expected is who was enrolled on that day, and whoever was marked.
 */
const ATTENDANCES_NOW = `
  create view report_attendances_now as
  select e.id as enrolment_id, s.id as session_id, (s.starts_at at time zone s.time_zone)::date as held_on,
         sum(h.minutes)::int as planned_minutes, coalesce(sum(x.minutes), 0)::int as attended_minutes
    from enrolments e join training_sessions s on s.cohort_id = e.cohort_id join half_days h on h.session_id = s.id
    left join attendances x on x.half_day_id = h.id and x.enrolment_id = e.id
   where s.cancelled_at is null and exists (select 1 from attendances taken where taken.half_day_id = h.id)
     and (x.enrolment_id is not null
          or (e.enrolled_at at time zone s.time_zone)::date <= h.date
             and (e.withdrawn_at is null or (e.withdrawn_at at time zone s.time_zone)::date > h.date))
   group by e.id, s.id`;

/** The sums of an enrolment, and the first and last day they are of: `report_enrolments` as before, and these four columns. */
const ENROLMENTS_NOW = (sums: boolean): string => `
  create or replace view report_enrolments_now as
  select e.id as enrolment_id, p.id as person_id, e.provider_id, e.course_id,
         e.enrolled_at, e.started_at, e.final_sat_at,
         (e.final_score - e.pre_score)::float8 as gain, e.pre_score::float8 as pre,
         k.ends_on, p.birth_year, k.status = 'closed' as closed, e.completed_at is not null as complete,
         e.final_passed_at is not null as pass, v.type as provider_type,
         coalesce(t.region_code, v.region_code) as region, p.sex, e.language${
           sums ? ', a.planned_minutes, a.attended_minutes, a.first_held_on, a.last_held_on' : ''
         }
    from enrolments e join cohorts k on k.id = e.cohort_id
    join persons o on o.id = e.person_id join persons p on p.id = coalesce(o.merged_into_id, o.id)
    join providers v on v.id = e.provider_id
    left join branches b on b.id = e.branch_id left join provinces t on t.code = b.province_code${
      sums ? ' cross join lateral report_attendance_of(e.id) a' : ''
    }`;

const ATTENDANCE_OF = `
  create function report_attendance_of(enrolment uuid)
    returns table (planned_minutes int, attended_minutes int, first_held_on date, last_held_on date)
    language sql stable as $$
    select coalesce(sum(a.planned_minutes), 0)::int, coalesce(sum(a.attended_minutes), 0)::int, min(a.held_on), max(a.held_on)
      from report_attendances a where a.enrolment_id = enrolment
  $$`;

/** The rows are held before they are summed: of two sheets sent at once the later one sees the earlier. */
const NOTE_ATTENDANCES = `
  create function report_note_attendances(ids uuid[]) returns void language plpgsql as $$
  begin
    perform 1 from report_enrolments where enrolment_id = any(ids) order by enrolment_id for no key update;
    delete from report_attendances r where r.enrolment_id = any(ids)
       and not exists (select 1 from report_attendances_now n
                        where n.enrolment_id = r.enrolment_id and n.session_id = r.session_id);
    insert into report_attendances
    select * from report_attendances_now where enrolment_id = any(ids)
    on conflict (enrolment_id, session_id) do update
      set held_on = excluded.held_on, planned_minutes = excluded.planned_minutes,
          attended_minutes = excluded.attended_minutes;
    update report_enrolments r
       set planned_minutes = a.planned_minutes, attended_minutes = a.attended_minutes,
           first_held_on = a.first_held_on, last_held_on = a.last_held_on
      from unnest(ids) i (id) cross join lateral report_attendance_of(i.id) a
     where r.enrolment_id = i.id
       and (r.planned_minutes, r.attended_minutes, r.first_held_on, r.last_held_on)
           is distinct from (a.planned_minutes, a.attended_minutes, a.first_held_on, a.last_held_on);
  end $$`;

/** A first mark makes a half-day count for the whole cohort, the last one taken back for nobody. */
const ATTENDANCES_CHANGED = `
  create function report_attendances_changed() returns trigger language plpgsql as $$
  begin
    perform report_note_attendances((
      select array_agg(e.id) from enrolments e
       where e.cohort_id in (select s.cohort_id from training_sessions s join half_days h on h.session_id = s.id
                              where h.id in (select half_day_id from touched))));
    return null;
  end $$`;

const SESSION_CHANGED = `
  create function report_session_changed() returns trigger language plpgsql as $$
  begin
    perform report_note_attendances((select array_agg(id) from enrolments where cohort_id in (old.cohort_id, new.cohort_id)));
    return null;
  end $$`;

const HALF_DAY_CHANGED = `
  create function report_half_day_changed() returns trigger language plpgsql as $$
  begin
    perform report_note_attendances((
      select array_agg(e.id) from enrolments e join training_sessions s on s.cohort_id = e.cohort_id
       where s.id in (old.session_id, new.session_id)));
    return null;
  end $$`;

/** Whoever comes on the day of a session, after its attendance was taken. */
const ENROLMENTS_EXPECTED = `
  create function report_enrolments_expected() returns trigger language plpgsql as $$
  begin
    perform report_note_attendances((
      select array_agg(f.id) from fresh f
       where exists (select 1 from training_sessions s where s.cohort_id = f.cohort_id)));
    return null;
  end $$`;

const ENROLMENT_EXPECTED = `
  create function report_enrolment_expected() returns trigger language plpgsql as $$
  begin
    perform report_note_attendances(array[new.id]);
    return null;
  end $$`;

const differing = (columns: readonly string[]): string =>
  columns.map((column) => `old.${column} is distinct from new.${column}`).join(' or ');
const SESSION_FACTS = ['cancelled_at', 'starts_at', 'time_zone', 'cohort_id'];
const HALF_DAY_FACTS = ['minutes', 'date', 'session_id'];
const ENROLMENT_FACTS = ['enrolled_at', 'withdrawn_at', 'cohort_id'];

/** Triggers of one event run by name: those of enrolments after `report_enrolments_came`, which makes the row. */
const TRIGGERS = [
  `create trigger report_attendances_came after insert on attendances referencing new table as touched
     for each statement execute function report_attendances_changed()`,
  `create trigger report_attendances_changed after update on attendances referencing new table as touched
     for each statement execute function report_attendances_changed()`,
  `create trigger report_attendances_gone after delete on attendances referencing old table as touched
     for each statement execute function report_attendances_changed()`,
  `create trigger report_session_changed after update of ${SESSION_FACTS.join(', ')} on training_sessions
     for each row when (${differing(SESSION_FACTS)}) execute function report_session_changed()`,
  `create trigger report_half_day_changed after update of ${HALF_DAY_FACTS.join(', ')} on half_days
     for each row when (${differing(HALF_DAY_FACTS)}) execute function report_half_day_changed()`,
  `create trigger report_enrolments_expected after insert on enrolments referencing new table as fresh
     for each statement execute function report_enrolments_expected()`,
  `create trigger report_enrolment_expected after update of ${ENROLMENT_FACTS.join(', ')} on enrolments
     for each row when (${differing(ENROLMENT_FACTS)}) execute function report_enrolment_expected()`,
];

const STEPS = [
  ATTENDANCES_NOW,
  ATTENDANCE_OF,
  ENROLMENTS_NOW(true),
  NOTE_ATTENDANCES,
  ATTENDANCES_CHANGED,
  SESSION_CHANGED,
  HALF_DAY_CHANGED,
  ENROLMENTS_EXPECTED,
  ENROLMENT_EXPECTED,
  ...TRIGGERS,
  'select report_note_attendances(array_agg(enrolment_id)) from report_enrolments',
];

const UNDO = [
  'drop trigger report_enrolment_expected on enrolments',
  'drop trigger report_enrolments_expected on enrolments',
  'drop trigger report_half_day_changed on half_days',
  'drop trigger report_session_changed on training_sessions',
  'drop trigger report_attendances_gone on attendances',
  'drop trigger report_attendances_changed on attendances',
  'drop trigger report_attendances_came on attendances',
  `drop function report_enrolment_expected, report_enrolments_expected, report_half_day_changed, report_session_changed,
     report_attendances_changed, report_note_attendances`,
  'drop view report_enrolments_now',
  ENROLMENTS_NOW(false),
  'drop function report_attendance_of',
  'drop view report_attendances_now',
];

/** Hours of face-to-face sessions in the completion report (I.C2, decision 7). */
export class ReportAttendance1796040000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "report_attendances" ("enrolment_id" uuid NOT NULL, "session_id" uuid NOT NULL, "held_on" date NOT NULL, "planned_minutes" integer NOT NULL, "attended_minutes" integer NOT NULL, CONSTRAINT "report_attendances_pkey" PRIMARY KEY ("enrolment_id", "session_id"))`,
    );
    await runner.query(
      `ALTER TABLE "report_attendances" ADD CONSTRAINT "report_attendances_enrolment_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolments"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(`ALTER TABLE "report_enrolments" ADD "planned_minutes" integer NOT NULL DEFAULT '0'`);
    await runner.query(`ALTER TABLE "report_enrolments" ADD "attended_minutes" integer NOT NULL DEFAULT '0'`);
    await runner.query(`ALTER TABLE "report_enrolments" ADD "first_held_on" date`);
    await runner.query(`ALTER TABLE "report_enrolments" ADD "last_held_on" date`);
    for (const step of STEPS) await runner.query(step);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const step of UNDO) await runner.query(step);
    await runner.query(`ALTER TABLE "report_enrolments" DROP COLUMN "last_held_on"`);
    await runner.query(`ALTER TABLE "report_enrolments" DROP COLUMN "first_held_on"`);
    await runner.query(`ALTER TABLE "report_enrolments" DROP COLUMN "attended_minutes"`);
    await runner.query(`ALTER TABLE "report_enrolments" DROP COLUMN "planned_minutes"`);
    await runner.query(`ALTER TABLE "report_attendances" DROP CONSTRAINT "report_attendances_enrolment_fkey"`);
    await runner.query(`DROP TABLE "report_attendances"`);
  }
}
