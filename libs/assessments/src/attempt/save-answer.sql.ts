/**
 * One statement that is the whole rule: own attempt, still open, before its deadline, no later question answered where there
 * is no way back, and no answer overwritten that came from another browser in the meantime. The row lock makes it wait for a
 * hand-in in progress and see its outcome, so an answer is either marked or refused, never lost in between. What was saved is
 * written to the log in the same statement.
 */
const OPEN_ATTEMPT = `
  with attempt as (
    select a.id, a.status, a.status = 'in-progress' and (a.deadline_at is null or a.deadline_at >= $6) as in_time,
           exists (select 1 from attempt_answers l where l.attempt_id = $1 and l.question_id = any($7::uuid[])) as closed
      from attempts a join enrolments e on e.id = a.enrolment_id
     where a.id = $1 and e.person_id = $2 and e.status = 'enrolled'
       for share of a
  )`;
const MAY_REPLACE = '(not $10 or w.session_id = $8 or w.answer = $9::jsonb or w.answer = $4::jsonb)';
const OUTCOME = `, logged as (
    insert into attempt_answer_log (attempt_id, question_id, answer, saved_at)
    select id, $3, $4::jsonb, $5 from settled where in_time and not closed and not elsewhere
  )
  select status, in_time and not closed and not elsewhere as saved, in_time and closed as "closedBehind",
         in_time and not closed and elsewhere as "answeredElsewhere"
    from settled`;
export const SAVE = `${OPEN_ATTEMPT}, put as (
    insert into attempt_answers as w (attempt_id, question_id, answer, saved_at, session_id)
    select id, $3, $4::jsonb, $5, $8 from attempt where in_time and not closed
    on conflict (attempt_id, question_id) do update
       set answer = excluded.answer, saved_at = excluded.saved_at, session_id = excluded.session_id
     where ${MAY_REPLACE}
    returning 1
  ), settled as (select *, not exists (select 1 from put) as elsewhere from attempt)
  ${OUTCOME}`;
export const TAKE_BACK = `${OPEN_ATTEMPT}, standing as (
    select 1 from attempt_answers where attempt_id = $1 and question_id = $3
  ), gone as (
    delete from attempt_answers w
     where attempt_id in (select id from attempt where in_time and not closed) and question_id = $3 and ${MAY_REPLACE}
    returning 1
  ), settled as (
    select *, exists (select 1 from standing) and not exists (select 1 from gone) as elsewhere from attempt
  )
  ${OUTCOME}`;
