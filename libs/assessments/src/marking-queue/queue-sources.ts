import { COHORT_REPORTED } from '@tamkin/enrolments';
import { DEADLINE_JOINS, DUE_AT } from '../assignment/deadline.sql';

/**
 * What can wait for a trainer. Each source is a query with the columns of {@link QueueItem} over cohorts that the trainer
 * `$1` leads (`null` = all), without order: the queue unites and sorts them. Another kind of work that people mark joins by one
 * more source here, with a `kind` of its own.
 */
export function queueSources(): readonly string[] {
  return [submissions(), tests(), actionPlans()];
}

const LED_BY_TRAINER = `($1::uuid is null
       or exists (select 1 from cohort_trainers t where t.cohort_id = c.id and t.person_id = $1))`;

/** Work for a first marker, for a second one who is somebody else, or for a moderator. */
function submissions(): string {
  const marked = `select 1 from submission_marks m
    where m.submission_id = s.id and m.number = s.number and m.role in ('first', 'second')`;
  const hidden = (column: string): string => `case when g.anonymous then null else ${column} end`;
  return `
  select 'submission' as kind, s.id, s.stage, s.handed_in_at as "waitingSince", c.id as "cohortId", c.course_id as "courseId", c.name as "cohortName",
         a.id as "activityId", a.title as "activityTitle", s.number, coalesce(g.anonymous, false) as anonymous,
         s.learner_number as "learnerNumber", coalesce(s.handed_in_at >= ${DUE_AT}, false) as late,
         ${hidden('p.given_latin')} as "givenLatin", ${hidden('p.family_latin')} as "familyLatin",
         ${hidden('p.given_arabic')} as "givenArabic", ${hidden('p.family_arabic')} as "familyArabic",
         ${hidden('v.name')} as "providerName"
    from submissions s
    join enrolments e on e.id = s.enrolment_id and e.status = 'enrolled'
    join cohorts c on c.id = e.cohort_id and not ${COHORT_REPORTED}
    join activities a on a.id = s.activity_id and not a.action_plan
    join persons p on p.id = e.person_id
    join providers v on v.id = e.provider_id
    ${DEADLINE_JOINS}
   where s.stage in ('to-mark', 'second', 'moderation')
     and ${LED_BY_TRAINER}
     and (s.stage = 'to-mark' or not exists (${marked} and m.marker_id = $1)
          or (s.stage = 'moderation' and not exists (
                select 1 from cohort_trainers t
                 where t.cohort_id = c.id and not exists (${marked} and m.marker_id = t.person_id))))`;
}

/** Tests with answers that a rule cannot mark: for a first marker, for another one, or for a moderator. */
function tests(): string {
  const hidden = (column: string): string => `case when g.anonymous then null else ${column} end`;
  const given = (role: string): string =>
    `select 1 from answer_marks o where o.attempt_id = s.id and o.question_id = f.question_id and o.role = '${role}'`;
  return `
  select 'test' as kind, s.id, s.stage, s.handed_in_at as "waitingSince", c.id as "cohortId",
         c.course_id as "courseId", c.name as "cohortName", a.id as "activityId", a.title as "activityTitle", s.number,
         coalesce(g.anonymous, false) as anonymous, coalesce(s.learner_number, 0) as "learnerNumber", false as late,
         ${hidden('p.given_latin')} as "givenLatin", ${hidden('p.family_latin')} as "familyLatin",
         ${hidden('p.given_arabic')} as "givenArabic", ${hidden('p.family_arabic')} as "familyArabic",
         ${hidden('v.name')} as "providerName"
    from attempts s
    join enrolments e on e.id = s.enrolment_id and e.status = 'enrolled'
    join cohorts c on c.id = e.cohort_id and not ${COHORT_REPORTED}
    join activities a on a.id = s.activity_id
    join persons p on p.id = e.person_id
    join providers v on v.id = e.provider_id
    left join papers g on g.activity_id = a.id
   where s.unmarked > 0
     and ${LED_BY_TRAINER}
     and (s.stage = 'to-mark' or $1::uuid is null
          or (s.stage = 'second' and exists (
                select 1 from answer_marks f
                 where f.attempt_id = s.id and f.role = 'first' and f.marked_by is distinct from $1
                   and not exists (${given('second')})))
          or (s.stage = 'moderation' and exists (
                select 1 from answer_marks f
                  join answer_marks d on d.attempt_id = s.id and d.question_id = f.question_id and d.role = 'second'
                 where f.attempt_id = s.id and f.role = 'first' and not exists (${given('moderator')})
                   and abs(f.fraction - d.fraction) * 100 > g.moderation_gap
                   and ($1 not in (f.marked_by, d.marked_by)
                        or not exists (select 1 from cohort_trainers t where t.cohort_id = c.id
                                        and t.person_id not in (f.marked_by, d.marked_by))))))`;
}

/** Action plans that have their visa, until the report of their cohort is with the reviewer. */
function actionPlans(): string {
  return `
  select 'action-plan' as kind, s.id, 'validation' as stage, coalesce(s.visa_at, s.handed_in_at) as "waitingSince",
         c.id as "cohortId", c.course_id as "courseId", c.name as "cohortName", a.id as "activityId", a.title as "activityTitle", s.number,
         false as anonymous, 0::smallint as "learnerNumber", false as late, p.given_latin as "givenLatin",
         p.family_latin as "familyLatin", p.given_arabic as "givenArabic", p.family_arabic as "familyArabic",
         v.name as "providerName"
    from action_plans s
    join enrolments e on e.id = s.enrolment_id and e.status = 'enrolled'
    join cohorts c on c.id = e.cohort_id
    join activities a on a.id = s.activity_id
    join persons p on p.id = e.person_id
    join providers v on v.id = e.provider_id
   where s.status = 'awaits-validation'
     and not ${COHORT_REPORTED}
     and ${LED_BY_TRAINER}`;
}
