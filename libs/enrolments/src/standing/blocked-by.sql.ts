/**
 * Why somebody cannot get the certificate of achievement by themselves any more: no attempt at the final test is left, or the
 * meetings that are planned cannot lift their attendance to what the course asks for. `null` while the way is open.
 */
export const BLOCKS = ['no-attempt-left', 'attendance-out-of-reach'] as const;
export type Block = (typeof BLOCKS)[number];

/** SQL: the test `a` with its paper `q` may be tried (again) by enrolment `e`; attempts that a trainer granted count. */
export const ATTEMPT_LEFT = 'attempt_left(e.id, a.id, q.attempts_allowed)';

/**
 * SQL expression: the `Block` of enrolment `e` in cohort `c`, or null (the functions are in migration `enrolment-block`). `now` is
 * the placeholder of the instant.
 */
export function blockedBySql(now: string): string {
  return `(case when e.status <> 'enrolled' or c.status <> 'open' or e.completed_at is not null then null
     when 'final-test-not-passed' = any(e.blockers) and final_test_over(e.id, e.version_id) then 'no-attempt-left'
     when 'attendance-low' = any(e.blockers)
          and attendance_over(e.id, e.version_id, e.cohort_id, ${now}::timestamptz) then 'attendance-out-of-reach' end)`;
}

/** SQL: activity `a` is done by enrolment `e`. */
export const DONE = `exists (select 1 from activity_progress p
                         where p.enrolment_id = e.id and p.activity_id = a.id and p.done_at is not null)`;

/** SQL: something mandatory is left that enrolment `e` can do alone; meetings are not. */
const WORK_LEFT = `exists (select 1 from activities a
   where a.version_id = e.version_id and a.mandatory and a.kind <> 'session' and not ${DONE})`;

/**
 * SQL condition: enrolment `e` is blocked and has nothing left to do, so that there is nothing to remind of. Who is blocked and has
 * lessons left goes on: a certificate of participation asks for them. `block` is the SQL of its `Block`.
 */
export function stuckSql(block: string): string {
  return `(${block} is not null and not ${WORK_LEFT})`;
}
