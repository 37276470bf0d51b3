/**
 * Why somebody cannot get the certificate of achievement by themselves any more: no attempt at the final test is left, or the
 * meetings that are planned cannot lift their attendance to what the course asks for. `null` while the way is open.
 */
export const BLOCKS = ['no-attempt-left', 'attendance-out-of-reach'] as const;
export type Block = (typeof BLOCKS)[number];

/** SQL: the test `a` with its paper `q` may be tried (again) by enrolment `e`; attempts that a trainer granted count. */
export const ATTEMPT_LEFT = `(q.attempts_allowed is null
  or q.attempts_allowed + (select count(*) from attempt_grants g where g.enrolment_id = e.id and g.activity_id = a.id)
     > (select count(*) from attempts t
         where t.enrolment_id = e.id and t.activity_id = a.id and t.status <> 'in-progress'))`;

/** What is still being marked may yet pass. */
const FINAL_TEST_OVER = `('final-test-not-passed' = any(e.blockers)
  and not exists (select 1 from activities a join papers q on q.activity_id = a.id
                   where a.version_id = e.version_id and a.purpose = 'final'
                     and (${ATTEMPT_LEFT}
                          or exists (select 1 from attempts t
                                      where t.enrolment_id = e.id and t.activity_id = a.id and t.stage <> 'over'))))`;

/** Before the first meeting nothing is lost, and there is nothing to add up. */
const metBefore = (now: string): string => `exists (
  select 1 from training_sessions t
   where t.cohort_id = e.cohort_id and t.ends_at <= ${now}::timestamptz and t.cancelled_at is null)`;

/** Every half-day whose sheet is not taken yet counts as if the person will be there; so does a meeting without a date. */
const attendanceOver = (now: string): string => `('attendance-low' = any(e.blockers) and ${metBefore(now)} and (
  select sum(m.within_reach) * 100 < sum(m.planned)
           * (select (v.rules->>'attendancePercent')::numeric from course_versions v where v.id = e.version_id)
    from (select coalesce(sum(h.minutes), a.minutes) as planned,
                 coalesce(sum(case when t.ends_at <= ${now}::timestamptz and exists (
                                          select 1 from attendances o join half_days n on n.id = o.half_day_id
                                           where n.session_id = t.id)
                                   then coalesce(x.minutes, 0) else h.minutes end), a.minutes) as within_reach
            from activities a
            left join (training_sessions t join activities p on p.id = t.activity_id)
                   on t.cohort_id = e.cohort_id and t.cancelled_at is null and p.lineage_id = a.lineage_id
            left join half_days h on h.session_id = t.id
            left join attendances x on x.half_day_id = h.id and x.enrolment_id = e.id
           where a.version_id = e.version_id and a.kind = 'session' group by a.id) m))`;

/** SQL expression: the `Block` of enrolment `e` in cohort `c`, or null. `now` is the placeholder of the instant. */
export function blockedBySql(now: string): string {
  return `(case when e.status <> 'enrolled' or c.status <> 'open' or e.completed_at is not null then null
     when ${FINAL_TEST_OVER} then 'no-attempt-left'
     when ${attendanceOver(now)} then 'attendance-out-of-reach' end)`;
}

/** SQL: something mandatory is left that enrolment `e` can do alone; meetings are not. */
const WORK_LEFT = `exists (select 1 from activities a
   where a.version_id = e.version_id and a.mandatory and a.kind <> 'session'
     and not exists (select 1 from activity_progress p
                      where p.enrolment_id = e.id and p.activity_id = a.id and p.done_at is not null))`;

/**
 * SQL condition: enrolment `e` is blocked and has nothing left to do, so that there is nothing to remind of. Who is blocked and has
 * lessons left goes on: a certificate of participation asks for them.
 */
export function stuckSql(now: string): string {
  return `(${blockedBySql(now)} is not null and not ${WORK_LEFT})`;
}
