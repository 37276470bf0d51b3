import { blockedBySql, DONE } from './blocked-by.sql';

/**
 * How a person stands in a cohort: finished (all rules met) · blocked (can no longer meet them without their trainer) ·
 * not-started · late (a module's day has passed with something mandatory left in it) · on-time · unfinished (the cohort closed
 * before) · withdrawn.
 */
export const STANDINGS = ['blocked', 'late', 'not-started', 'on-time', 'unfinished', 'finished', 'withdrawn'] as const;
export type Standing = (typeof STANDINGS)[number];

/** SQL: activity `a` is settled for enrolment `e`: done, and a final test also passed. */
export const SETTLED = `(${DONE}
                 and not (coalesce(a.purpose = 'final', false) and 'final-test-not-passed' = any(e.blockers)))`;

/**
 * SQL that gives, for enrolment `e` in cohort `c`, columns `s.standing`, `s.blocked_by`, `s.rank` (order to show: who needs a
 * trainer, then who is late), `s.next_due` (day of the first module with something mandatory left; a module without a day of its
 * own is due when the cohort ends) and `s.late_since` (that day once it has passed, also for those who have not started). Nothing
 * is due of who is blocked. `offset 0` keeps the block from being worked out wherever it is named. `now` is the placeholder of the
 * instant, e.g. `$1`.
 */
export function standingSql(now: string): string {
  return `
  cross join lateral (select ${blockedBySql(now)} as blocked_by offset 0) b
  cross join lateral (
    select min(coalesce(d.due_on, c.ends_on)) as next_due
      from course_modules m
      left join cohort_due_dates d on d.cohort_id = c.id and d.module_id = m.id
     where m.version_id = e.version_id and c.status = 'open' and e.status = 'enrolled' and e.completed_at is null
       and b.blocked_by is null
       and exists (select 1 from activities a where a.module_id = m.id and a.mandatory and not ${SETTLED})
  ) due
  cross join lateral (
    select due.next_due,
           case when due.next_due < (${now}::timestamptz at time zone c.time_zone)::date then due.next_due end as late_since
  ) l
  cross join lateral (
    select b.blocked_by, l.next_due, l.late_since,
           case when e.status = 'withdrawn' then 'withdrawn' when e.completed_at is not null then 'finished'
                when c.status = 'closed' then 'unfinished' when b.blocked_by is not null then 'blocked'
                when e.started_at is null then 'not-started'
                when l.late_since is not null then 'late' else 'on-time' end as standing,
           case when e.status = 'withdrawn' then 6 when e.completed_at is not null then 5
                when c.status = 'closed' then 4 when b.blocked_by is not null then 0
                when l.late_since is not null and e.started_at is not null then 1
                when e.started_at is null then 2 else 3 end as rank
  ) s`;
}
