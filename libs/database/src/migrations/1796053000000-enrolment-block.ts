import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person may try a test with so many attempts (again); null = no limit. Attempts that a trainer granted count. */
const ATTEMPT_LEFT = `
  create function attempt_left(enrolment uuid, activity uuid, allowed int) returns boolean language plpgsql stable as $$
  begin
    return allowed is null
        or allowed + (select count(*) from attempt_grants g where g.enrolment_id = enrolment and g.activity_id = activity)
           > (select count(*) from attempts t
               where t.enrolment_id = enrolment and t.activity_id = activity and t.status <> 'in-progress');
  end $$`;

/**
 * Of the final tests of a version none may be tried again, and none is being marked. In plpgsql, whose plans are kept: as part of the
 * statements that list courses and people it would be set up for each of them anew, needed or not.
 */
const FINAL_TEST_OVER = `
  create function final_test_over(enrolment uuid, version uuid) returns boolean language plpgsql stable as $$
  begin
    return not exists (
      select 1 from activities a join papers q on q.activity_id = a.id
       where a.version_id = version and a.purpose = 'final'
         and (attempt_left(enrolment, a.id, q.attempts_allowed)
              or exists (select 1 from attempts t
                          where t.enrolment_id = enrolment and t.activity_id = a.id and t.stage <> 'over')));
  end $$`;

/**
 * The meetings to come cannot lift the attendance to what the version asks for. Every half-day whose sheet is not taken yet counts as
 * if the person will be there; so does a meeting without a date. Before the first meeting nothing is lost, and nothing is added up.
 */
const ATTENDANCE_OVER = `
  create function attendance_over(enrolment uuid, version uuid, cohort uuid, moment timestamptz)
    returns boolean language plpgsql stable as $$
  begin
    if not exists (select 1 from training_sessions t
                    where t.cohort_id = cohort and t.ends_at <= moment and t.cancelled_at is null) then
      return false;
    end if;
    return (
      select sum(m.within_reach) * 100 < sum(m.planned)
               * (select (v.rules->>'attendancePercent')::numeric from course_versions v where v.id = version)
        from (select coalesce(sum(h.minutes), a.minutes) as planned,
                     coalesce(sum(case when t.ends_at <= moment and exists (
                                              select 1 from attendances o join half_days n on n.id = o.half_day_id
                                               where n.session_id = t.id)
                                       then coalesce(x.minutes, 0) else h.minutes end), a.minutes) as within_reach
                from activities a
                left join (training_sessions t join activities p on p.id = t.activity_id)
                       on t.cohort_id = cohort and t.cancelled_at is null and p.lineage_id = a.lineage_id
                left join half_days h on h.session_id = t.id
                left join attendances x on x.half_day_id = h.id and x.enrolment_id = enrolment
               where a.version_id = version and a.kind = 'session' group by a.id) m);
  end $$`;

/** What `blocked-by.sql.ts` asks: whether somebody can do nothing more for the certificate by themselves. */
export class EnrolmentBlock1796053000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const step of [ATTEMPT_LEFT, FINAL_TEST_OVER, ATTENDANCE_OVER]) await runner.query(step);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function attendance_over, final_test_over, attempt_left');
  }
}
