import { newId, type Language } from '@tamkin/kernel';
import { buildPerson, buildProvider, trainerGrant, type BuiltPerson, type ServiceTest } from '@tamkin/testing';

type Sql = ServiceTest['sql'];

export interface BuiltCohort {
  readonly id: string;
  readonly courseId: string;
  readonly versionId: string;
  readonly lessonId: string;
  /** The session activities of the course, in order. */
  readonly sessionActivityIds: readonly string[];
  readonly trainer: BuiltPerson;
}

const RULES = {
  attendancePercent: 80,
  mandatoryModulesPercent: 100,
  finalTestPercent: 70,
  observationPercent: null,
  actionPlanRequired: false,
};

const TITLE = { fr: 'Décider sans biais', ar: 'قرارات دون تحيّز', en: 'Fair decisions' };

/** A published course (one lesson and its session activities) and a cohort of it in November 2026, with its trainer. */
export async function buildCohort(
  sql: Sql,
  given: {
    sessionMinutes?: readonly number[];
    rules?: Partial<Record<keyof typeof RULES, number | boolean | null>>;
    startsOn?: string;
    endsOn?: string;
    status?: 'open' | 'closed';
    trainer?: BuiltPerson;
  } = {},
): Promise<BuiltCohort> {
  const [id, courseId, versionId, moduleId, lessonId] = [newId(), newId(), newId(), newId(), newId()];
  const minutes = given.sessionMinutes ?? [240];
  const trainer = given.trainer ?? (await buildPerson(sql, { grants: [trainerGrant] }));
  await sql(`insert into courses (id, code, base_language, created_at) values ($1, $2, 'fr', now())`, [
    courseId,
    `T${courseId.slice(-8)}`,
  ]);
  await sql(
    `insert into course_versions (id, course_id, number, status, title, summary, objectives, audience, languages,
       online_minutes, face_to_face_minutes, rules, search_text, created_at, updated_at, published_at)
     values ($1, $2, 1, 'published', $3, '{}', '[]', '{}', '{fr,ar}', 180, $4, $5, '', now(), now(), now())`,
    [versionId, courseId, TITLE, minutes.reduce((a, b) => a + b, 0), { ...RULES, ...given.rules }],
  );
  await sql('update courses set current_version_id = $2 where id = $1', [courseId, versionId]);
  await sql(`insert into course_modules (id, version_id, lineage_id, position, title) values ($1, $2, $1, 1, $3)`, [
    moduleId,
    versionId,
    TITLE,
  ]);
  const sessionActivityIds = minutes.map(() => newId());
  const activities = [
    { id: lessonId, kind: 'lesson', minutes: 10 },
    ...sessionActivityIds.map((activityId, index) => ({ id: activityId, kind: 'session', minutes: minutes[index] })),
  ];
  for (const [index, activity] of activities.entries()) {
    await sql(
      `insert into activities (id, version_id, module_id, lineage_id, position, kind, mandatory, minutes, title)
       values ($1, $2, $3, $1, $4, $5, true, $6, $7)`,
      [activity.id, versionId, moduleId, index + 1, activity.kind, activity.minutes, TITLE],
    );
  }
  await sql(
    `insert into cohorts (id, course_id, version_id, name, starts_on, ends_on, time_zone, status, closed_at, created_at, search_text)
     values ($1, $2, $3, 'Errachidia 1', $4, $5, 'Africa/Casablanca', $6, case when $6 = 'closed' then now() end, now(), '')`,
    [id, courseId, versionId, given.startsOn ?? '2026-11-02', given.endsOn ?? '2026-11-27', given.status ?? 'open'],
  );
  await sql('insert into cohort_trainers (cohort_id, person_id) values ($1, $2)', [id, trainer.id]);
  return { id, courseId, versionId, lessonId, sessionActivityIds, trainer };
}

export interface BuiltEnrolment {
  readonly id: string;
  readonly person: BuiltPerson;
  readonly providerId: string;
}

/** A person in the cohort, with the roll-up that a spec wants to find. */
export async function buildEnrolment(
  sql: Sql,
  cohort: BuiltCohort,
  given: {
    providerId?: string;
    person?: BuiltPerson;
    givenLatin?: string;
    language?: Language;
    status?: 'enrolled' | 'withdrawn';
    started?: boolean;
    completed?: boolean;
    blockers?: readonly string[];
    doneLesson?: boolean;
    preScore?: number | null;
    finalScore?: number | null;
    attendancePercent?: number | null;
  } = {},
): Promise<BuiltEnrolment> {
  const id = newId();
  const providerId = given.providerId ?? (await buildProvider(sql));
  const person =
    given.person ??
    (await buildPerson(sql, { providerId, ...(given.givenLatin ? { givenLatin: given.givenLatin } : {}) }));
  const status = given.status ?? 'enrolled';
  const passed = (given.finalScore ?? 0) >= 70;
  await sql(
    `insert into enrolments (id, cohort_id, person_id, provider_id, course_id, version_id, language, status, enrolled_at,
       started_at, mandatory_count, done_count, progress, completed_at, blockers, withdrawn_at, withdrawal_reason,
       pre_score, final_score, final_sat_at, final_passed_at, attendance_percent)
     values ($1, $2, $3, $4, $5, $6, $7, $8, now(), case when $9::boolean then now() end, $10, 0, 0, case when $11::boolean then now() end, $12,
       case when $8 = 'withdrawn' then now() end, case when $8 = 'withdrawn' then 'left' end,
       $13, $14, case when $14::numeric is not null then now() end, case when $15::boolean then now() end, $16)`,
    [
      id,
      cohort.id,
      person.id,
      providerId,
      cohort.courseId,
      cohort.versionId,
      given.language ?? 'fr',
      status,
      given.started ?? true,
      1 + cohort.sessionActivityIds.length,
      given.completed ?? false,
      given.blockers ?? (given.completed ? [] : ['activities-missing']),
      given.preScore ?? null,
      given.finalScore ?? null,
      passed,
      given.attendancePercent ?? null,
    ],
  );
  if (given.doneLesson ?? given.completed) {
    await sql(
      `insert into activity_progress (enrolment_id, activity_id, started_at, done_at, language) values ($1, $2, now(), now(), 'fr')`,
      [id, cohort.lessonId],
    );
  }
  return { id, person, providerId };
}
