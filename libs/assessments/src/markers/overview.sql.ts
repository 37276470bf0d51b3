import { versionsOfCohort } from '@tamkin/enrolments';
import { knownOnceOver } from './anonymous.sql';
import type { MarkingStage } from './marking-stage';

/**
 * What the overviews of assignments and of tests have in common. Aliases: cohort `c`, activity `a`, its module `o`, enrolment `e`,
 * what was handed in `s`, the rules of marking `g`, person `p`, provider `v`.
 */

/** Activities of this kind in the versions followed in a cohort, with everybody who follows them. */
export function markedActivities(kind: 'assignment' | 'quiz'): string {
  return `
    from cohorts c
    join activities a on a.version_id in (${versionsOfCohort('c')}) and a.kind = '${kind}' and not a.action_plan
    join course_modules o on o.id = a.module_id
    left join enrolments e on e.cohort_id = c.id and e.version_id = a.version_id and e.status = 'enrolled'`;
}

export const ACTIVITY_COLUMNS = `
  a.id as "activityId", a.title, (o.position * 1000 + a.position)::int as position,
  (select n.number from course_versions n where n.id = a.version_id) as "versionNumber",
  coalesce(g.anonymous, false) as anonymous, coalesce(g.release_together, false) as "releaseTogether",
  coalesce(g.second_marker_percent, 0) as "secondMarkerPercent", count(distinct e.id)::int as people,
  (count(distinct e.id) - count(distinct s.enrolment_id))::int as missing, ${inStage('to-mark')} as "toMark",
  ${inStage('second')} as second, ${inStage('moderation')} as moderation, ${inStage('held')} as held`;

export function inStage(stage: MarkingStage): string {
  return `(count(s.id) filter (where s.stage = '${stage}'))::int`;
}

export const PERSON_COLUMNS = `
  e.id as "enrolmentId", a.id as "activityId", p.given_latin as "givenLatin", p.family_latin as "familyLatin",
  p.given_arabic as "givenArabic", p.family_arabic as "familyArabic", v.name as "providerName", s.id is not null as "handedIn",
  ${knownOnceOver('s.id')} as "workId", ${knownOnceOver('s.handed_in_at')} as "handedInAt"`;

export const PERSON_JOINS = 'join persons p on p.id = e.person_id join providers v on v.id = e.provider_id';

/** Those who handed in nothing first. */
export const PERSON_ORDER = 's.id is not null, p.family_latin, p.given_latin, e.id';
