import { newId } from '@tamkin/kernel';
import type { ServiceTest } from '@tamkin/testing';

type Sql = ServiceTest['sql'];

let counter = 0;

/** A published course with one version; by default it asks for a final test. */
export async function buildCourse(
  sql: Sql,
  given: { code?: string; finalTestPercent?: number | null } = {},
): Promise<{ courseId: string; versionId: string }> {
  const { finalTestPercent = 70 } = given;
  const [courseId, versionId] = [newId(), newId()];
  const code = given.code ?? `T${++counter}`;
  await sql(`insert into courses (id, code, base_language, created_at) values ($1, $2, 'fr', now())`, [courseId, code]);
  await sql(
    `insert into course_versions (id, course_id, number, status, title, summary, objectives, audience, languages,
       online_minutes, face_to_face_minutes, rules, search_text, created_at, updated_at, published_at)
     values ($1, $2, 1, 'published', $3, '{}', '[]', '{fsp}', '{fr,ar}', 240, 360, $4, '', now(), now(), now())`,
    [versionId, courseId, { fr: `Cours ${code}`, ar: `دورة ${code}`, en: `Course ${code}` }, { finalTestPercent }],
  );
  await sql('update courses set current_version_id = $2 where id = $1', [courseId, versionId]);
  return { courseId, versionId };
}

export interface BuiltCohort {
  readonly cohortId: string;
  readonly courseId: string;
  readonly versionId: string;
}

/** A cohort of a course; by default it ended on 31 March 2026. */
export async function buildCohort(
  sql: Sql,
  given: { course?: { courseId: string; versionId: string }; startsOn?: string; endsOn?: string; status?: string } = {},
): Promise<BuiltCohort> {
  const course = given.course ?? (await buildCourse(sql));
  const cohortId = newId();
  await sql(
    `insert into cohorts (id, course_id, version_id, name, starts_on, ends_on, time_zone, status, created_at, search_text)
     values ($1, $2, $3, $4, $5, $6, 'Africa/Casablanca', $7, now(), '')`,
    [
      cohortId,
      course.courseId,
      course.versionId,
      `Cohorte ${++counter}`,
      given.startsOn ?? '2026-03-01',
      given.endsOn ?? '2026-03-31',
      given.status ?? 'closed',
    ],
  );
  return { cohortId, ...course };
}

export interface BuiltEnrolment {
  readonly enrolmentId: string;
  readonly personId: string;
  readonly providerId: string;
  readonly cohort: BuiltCohort;
}

/** An enrolment, made on 1 March 2026 unless said otherwise; instants as text. */
export async function buildEnrolment(
  sql: Sql,
  given: {
    personId: string;
    providerId: string;
    cohort: BuiltCohort;
    branchId?: string;
    language?: string;
    enrolledAt?: string;
    startedAt?: string;
    completedAt?: string;
    withdrawnAt?: string;
    preScore?: number;
    finalScore?: number;
    finalSatAt?: string;
    finalPassedAt?: string;
  },
): Promise<BuiltEnrolment> {
  const enrolmentId = newId();
  const { cohort } = given;
  await sql(
    `insert into enrolments (id, cohort_id, person_id, provider_id, branch_id, course_id, version_id, language, status,
       enrolled_at, started_at, completed_at, withdrawn_at, pre_score, final_score, final_sat_at, final_passed_at,
       mandatory_count, blockers)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 10, '{}')`,
    [
      enrolmentId,
      cohort.cohortId,
      given.personId,
      given.providerId,
      given.branchId ?? null,
      cohort.courseId,
      cohort.versionId,
      given.language ?? 'fr',
      given.withdrawnAt ? 'withdrawn' : 'enrolled',
      given.enrolledAt ?? '2026-03-01T10:00:00Z',
      given.startedAt ?? null,
      given.completedAt ?? null,
      given.withdrawnAt ?? null,
      given.preScore ?? null,
      given.finalScore ?? null,
      given.finalSatAt ?? null,
      given.finalPassedAt ?? null,
    ],
  );
  return { enrolmentId, personId: given.personId, providerId: given.providerId, cohort };
}

/** A line of the register; valid, of achievement, released on 5 April 2026 unless said otherwise. */
export async function buildCertificate(
  sql: Sql,
  enrolment: BuiltEnrolment,
  given: { kind?: string; status?: string; cycle?: number; releasedAt?: string; providerId?: string } = {},
): Promise<string> {
  const id = newId();
  const number = ++counter;
  await sql(
    `insert into certificates (id, enrolment_id, cycle, person_id, provider_id, cohort_id, course_id, kind, serial, code,
       status, snapshot, released_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '{}', $12)`,
    [
      id,
      enrolment.enrolmentId,
      given.cycle ?? 1,
      enrolment.personId,
      given.providerId ?? enrolment.providerId,
      enrolment.cohort.cohortId,
      enrolment.cohort.courseId,
      given.kind ?? 'achievement',
      `TMK-TEST-${number}`,
      `CODE${number}`,
      given.status ?? 'valid',
      given.releasedAt ?? '2026-04-05T10:00:00Z',
    ],
  );
  return id;
}

/** An action plan handed in on 10 March 2026, with one action; validated and checked when said. Instants as text. */
export async function buildPlan(
  sql: Sql,
  { enrolmentId, cohort }: BuiltEnrolment,
  given: { status?: string; submittedAt?: string; handedInAgainAt?: string; decidedAt?: string } = {},
): Promise<string> {
  const [id, activityId] = [newId(), await buildActivity(sql, cohort.versionId, 'assignment')];
  const submittedAt = given.submittedAt ?? '2026-03-10T10:00:00Z';
  await sql(
    `insert into action_plans (id, enrolment_id, activity_id, status, number, first_handed_in_at, handed_in_at, visa_comment,
       visa_on_paper, decided_at, comment)
     values ($1, $2, $3, $4, 1, $5, $6, '', false, $7, '')`,
    [
      id,
      enrolmentId,
      activityId,
      given.status ?? 'awaits-visa',
      submittedAt,
      given.handedInAgainAt ?? submittedAt,
      given.decidedAt ?? null,
    ],
  );
  return id;
}

/** What was said of an action of a plan, by default done in words alone, six weeks after the end of March 2026. */
export async function buildCheck(
  sql: Sql,
  planId: string,
  given: {
    position?: number;
    checkpoint?: string;
    state?: string;
    files?: number;
    saidAt?: string;
    confirmed?: boolean;
    confirmedAt?: string;
  } = {},
): Promise<void> {
  await sql(
    `insert into action_checks (plan_id, position, checkpoint, state, note, file_ids, said_at, confirmed, confirmed_at)
     values ($1, $2, $3, $4, 'Fait', $5::uuid[], $6, $7, $8)`,
    [
      planId,
      given.position ?? 1,
      given.checkpoint ?? 'six-weeks',
      given.state ?? 'done',
      Array.from({ length: given.files ?? 0 }, newId),
      given.saidAt ?? '2026-05-14T10:00:00Z',
      given.confirmed ?? null,
      given.confirmedAt ?? null,
    ],
  );
}

export interface BuiltSession {
  readonly sessionId: string;
  readonly halfDayIds: readonly string[];
}

/** A session of a cohort from nine o'clock on a day, with one half-day for each of `minutes`. */
export async function buildSession(
  sql: Sql,
  { cohortId, versionId }: BuiltCohort,
  given: { on: string; minutes?: readonly number[] },
): Promise<BuiltSession> {
  const [sessionId, activityId] = [newId(), await buildActivity(sql, versionId, 'session')];
  await sql(
    `insert into training_sessions (id, cohort_id, activity_id, starts_at, ends_at, time_zone, place, created_at)
     values ($1, $2, $3, $4::timestamptz, $4::timestamptz + interval '8 hours', 'Africa/Casablanca', '{"fr":"Oujda"}', now())`,
    [sessionId, cohortId, activityId, `${given.on}T09:00:00+01:00`],
  );
  const halfDayIds: string[] = [];
  for (const minutes of given.minutes ?? [180]) {
    const half = halfDayIds.length === 0 ? 'morning' : 'afternoon';
    halfDayIds.push(newId());
    await sql('insert into half_days (id, session_id, date, half, minutes) values ($1, $2, $3, $4, $5)', [
      halfDayIds.at(-1),
      sessionId,
      given.on,
      half,
      minutes,
    ]);
  }
  return { sessionId, halfDayIds };
}

/** Was there for so many minutes of a half-day; 0 = absent. */
export async function buildAttendance(
  sql: Sql,
  halfDayId: string,
  { enrolmentId }: Pick<BuiltEnrolment, 'enrolmentId'>,
  minutes: number,
): Promise<void> {
  await sql(
    `insert into attendances (half_day_id, enrolment_id, minutes, entry_mode, recorded_at) values ($1, $2, $3, 'phone', now())`,
    [halfDayId, enrolmentId, minutes],
  );
}

/** The only activity of a module of its own. */
async function buildActivity(sql: Sql, versionId: string, kind: 'assignment' | 'session'): Promise<string> {
  const [activityId, moduleId, position] = [newId(), newId(), ++counter];
  await sql(
    `insert into course_modules (id, version_id, lineage_id, position, title) values ($1, $2, $1, $3, '{"fr":"Module"}')`,
    [moduleId, versionId, position],
  );
  await sql(
    `insert into activities (id, version_id, module_id, lineage_id, position, kind, action_plan, mandatory, minutes, title)
     values ($1, $2, $3, $1, 1, $4, $4 = 'assignment', true, 10, '{"fr":"Activité"}')`,
    [activityId, versionId, moduleId, kind],
  );
  return activityId;
}
