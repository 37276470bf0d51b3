import { newId } from '@tamkin/kernel';
import { buildPerson, buildProvider, buildTerritory, type BuiltPerson, type ServiceTest } from '@tamkin/testing';

type Sql = ServiceTest['sql'];

export interface BuiltCohort {
  readonly cohortId: string;
  readonly courseId: string;
  readonly versionId: string;
  readonly moduleId: string;
  readonly lessonId: string;
  readonly finalTestId: string;
  readonly sessionActivityId: string;
}

let counter = 0;

/** A published course with one module (a lesson, the final test, a session) and an open cohort that takes it. */
export async function buildCohort(sql: Sql, given: { startsOn?: string; endsOn?: string } = {}): Promise<BuiltCohort> {
  const [cohortId, courseId, versionId, moduleId] = [newId(), newId(), newId(), newId()];
  const [lessonId, finalTestId, sessionActivityId] = [newId(), newId(), newId()];
  const title = { fr: 'Décider sans biais', ar: 'القرار بدون تحيز' };
  await sql(`insert into courses (id, code, base_language, created_at) values ($1, $2, 'fr', now())`, [
    courseId,
    `N${++counter}-${courseId.slice(-6)}`,
  ]);
  await sql(
    `insert into course_versions (id, course_id, number, status, title, summary, objectives, audience, languages,
       online_minutes, face_to_face_minutes, rules, search_text, created_at, updated_at)
     values ($1, $2, 1, 'published', $3, $3, '[]', '{}', '{fr,ar}', 300, 360, '{}', 'decider sans biais', now(), now())`,
    [versionId, courseId, title],
  );
  await sql(`insert into course_modules (id, version_id, lineage_id, position, title) values ($1, $2, $1, 1, $3)`, [
    ...[moduleId, versionId, title],
  ]);
  const activities = [
    { id: lessonId, kind: 'lesson', purpose: null, position: 1 },
    { id: finalTestId, kind: 'quiz', purpose: 'final', position: 2 },
    { id: sessionActivityId, kind: 'session', purpose: null, position: 3 },
  ];
  for (const { id, kind, purpose, position } of activities) {
    await sql(
      `insert into activities (id, version_id, module_id, lineage_id, position, kind, purpose, mandatory, minutes, title)
       values ($1, $2, $3, $1, $4, $5, $6, true, 10, $7)`,
      [id, versionId, moduleId, position, kind, purpose, title],
    );
  }
  await sql(
    `insert into cohorts (id, course_id, version_id, name, starts_on, ends_on, time_zone, status, created_at, search_text)
     values ($1, $2, $3, 'Souss', $4, $5, 'Africa/Casablanca', 'open', now(), 'souss')`,
    [cohortId, courseId, versionId, given.startsOn ?? '2026-11-09', given.endsOn ?? '2026-12-18'],
  );
  return { cohortId, courseId, versionId, moduleId, lessonId, finalTestId, sessionActivityId };
}

export interface BuiltEnrolment {
  readonly enrolmentId: string;
  readonly person: BuiltPerson;
  readonly providerId: string;
}

/** A person of a provider in the cohort. `columns` are written as they are (`started_at`, `last_activity_at` …). */
export async function buildEnrolment(
  sql: Sql,
  cohort: BuiltCohort,
  given: {
    person?: BuiltPerson;
    providerId?: string;
    language?: 'fr' | 'ar' | 'en';
    columns?: Readonly<Record<string, unknown>>;
  } = {},
): Promise<BuiltEnrolment> {
  const enrolmentId = newId();
  const providerId = given.providerId ?? (await buildProvider(sql));
  const person = given.person ?? (await buildPerson(sql, { providerId, language: given.language ?? 'fr' }));
  await sql(
    `insert into enrolments (id, cohort_id, person_id, provider_id, course_id, version_id, language, status, enrolled_at,
       mandatory_count, blockers)
     values ($1, $2, $3, $4, $5, $6, 'fr', 'enrolled', '2026-11-10T09:00:00Z', 3, '{}')`,
    [enrolmentId, cohort.cohortId, person.id, providerId, cohort.courseId, cohort.versionId],
  );
  for (const [column, value] of Object.entries(given.columns ?? {})) {
    await sql(`update enrolments set ${column} = $2 where id = $1`, [enrolmentId, value]);
  }
  return { enrolmentId, person, providerId };
}

/** A session of the cohort that lasts six hours. Returns its id. */
export async function buildSession(sql: Sql, cohort: BuiltCohort, startsAt: string): Promise<string> {
  await buildTerritory(sql);
  const id = newId();
  await sql(
    `insert into training_sessions (id, cohort_id, activity_id, starts_at, ends_at, time_zone, place, created_at)
     values ($1, $2, $3, $4::timestamptz, $4::timestamptz + interval '6 hours', 'Africa/Casablanca', $5, now())`,
    [id, cohort.cohortId, cohort.sessionActivityId, startsAt, { fr: 'Agence d’Errachidia', ar: 'وكالة الرشيدية' }],
  );
  return id;
}
