/**
 * SQL query with column `question_id`: what enrolment `e` has had before it in the tests that are parallel to `activity`, on a phone or
 * on paper. A sheet that is theirs counts before it is keyed: it may be printed already. `activity` is a placeholder, e.g. `$2`.
 */
export function metQuestionsSql(activity: string): string {
  return `
  select asked->>'questionId' as question_id
    from attempts t cross join lateral jsonb_array_elements(t.paper->'questions') asked
   where t.enrolment_id = e.id and t.activity_id in (${parallelTests(activity)})
  union
  select asked->>'questionId'
    from printed_sheets s
    join printed_tests f on f.cohort_id = e.cohort_id and f.activity_id = s.activity_id and f.form = s.form
    cross join lateral jsonb_array_elements(f.paper->'questions') asked
   where s.enrolment_id = e.id and s.activity_id in (${parallelTests(activity)})`;
}

/** SQL query: the tests that draw from the same pools as `activity`, itself apart. */
export function parallelTests(activity: string): string {
  return `
     select twin.activity_id from papers own
       join papers twin on twin.activity_id = own.parallel_to or twin.parallel_to = own.activity_id
                        or twin.parallel_to = own.parallel_to
      where own.activity_id = ${activity} and twin.activity_id <> own.activity_id`;
}
