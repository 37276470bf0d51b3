import { createHash } from 'node:crypto';
import { newId } from '@tamkin/kernel';
import { Client } from 'pg';
import { SCALE } from './scale';

const COHORT_SIZE = 20;
const LESSONS = 40;
const QUESTIONS = 16;

export interface BenchLearner {
  readonly cookie: string;
  readonly enrolmentId: string;
  readonly attemptId: string;
}

export interface LearningDataset {
  readonly learners: readonly BenchLearner[];
  readonly lessonIds: readonly string[];
  readonly questionIds: readonly string[];
}

/** A published course of forty lessons and a quiz, learners in cohorts of twenty, each with an open attempt. */
export async function loadLearningDataset(url: string): Promise<LearningDataset> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const course = await loadCourse(client);
    const learners = await loadLearners(client, course);
    await settle(client);
    return { learners, lessonIds: course.lessonIds, questionIds: course.questionIds };
  } finally {
    await client.end();
  }
}

/**
 * Leaves the filled tables as autovacuum does. Empty ones are left alone, as it does too: a table that was once seen empty is
 * planned to be read whole by every connection until it is looked at again, a minute and thousands of rows later.
 */
export async function settle(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace and pg_relation_size(oid) > 0`,
  );
  await client.query(`vacuum analyze ${rows.map(({ name }) => name).join(', ')}`);
}

interface BenchCourse {
  readonly courseId: string;
  readonly versionId: string;
  readonly quizId: string;
  readonly lessonIds: readonly string[];
  readonly questionIds: readonly string[];
}

const RULES = {
  attendancePercent: 80,
  mandatoryModulesPercent: 100,
  finalTestPercent: 70,
  observationPercent: null,
  actionPlanRequired: false,
};

async function loadCourse(client: Client): Promise<BenchCourse> {
  const [courseId, versionId, quizId] = [newId(), newId(), newId()];
  const lessonIds = Array.from({ length: LESSONS }, newId);
  const questionIds = Array.from({ length: QUESTIONS }, newId);
  await client.query(
    `insert into courses (id, code, base_language, current_version_id, created_at) values ($1, 'B1', 'fr', $2, now())`,
    [courseId, versionId],
  );
  await client.query(
    `insert into course_versions (id, course_id, number, status, title, summary, objectives, audience, languages, online_minutes,
                                  face_to_face_minutes, rules, search_text, created_at, updated_at, published_at)
     values ($1, $2, 1, 'published', $3, '{"fr":"Résumé"}', '[]', '{fsp}', '{fr,ar}', 240, 0, $4, 'b1', now(), now(), now())`,
    [versionId, courseId, { fr: 'Décider sans biais', ar: 'قرارات دون تحيز' }, RULES],
  );
  const moduleIds = Array.from({ length: 5 }, newId);
  for (const [index, id] of moduleIds.entries()) {
    await client.query(
      `insert into course_modules (id, version_id, lineage_id, position, title) values ($1, $2, $1, $3, $4)`,
      [id, versionId, index + 1, { fr: `Module ${index + 1}` }],
    );
  }
  await client.query(
    `insert into activities (id, version_id, module_id, lineage_id, position, kind, purpose, mandatory, minutes, title)
     select id, $2, ($3::uuid[])[1 + (n - 1) / 8], id, n, 'lesson', null, true, 6, jsonb_build_object('fr', 'Leçon ' || n, 'ar', 'درس ' || n)
       from unnest($1::uuid[]) with ordinality as lesson(id, n)`,
    [lessonIds, versionId, moduleIds],
  );
  await client.query(
    `insert into activities (id, version_id, module_id, lineage_id, position, kind, purpose, mandatory, minutes, title)
     values ($1, $2, $3, $1, 41, 'quiz', 'final', true, 25, '{"fr":"Test final"}')`,
    [quizId, versionId, moduleIds[4]],
  );
  await client.query(
    `insert into activity_texts (activity_id, language, blocks, revision, based_on_revision, updated_at)
     select id, language, jsonb_build_array(jsonb_build_object('id', 'b1', 'type', 'text', 'html', repeat('<p>Le biais se cache souvent dans les conditions.</p>', 40))),
            1, case language when 'ar' then 1 end, now()
       from unnest($1::uuid[]) as lesson(id), unnest('{fr,ar}'::text[]) as language`,
    [lessonIds],
  );
  await client.query(
    `insert into papers (activity_id, pass_percent, attempts_allowed, cool_down_hours, time_limit_minutes, shuffle_questions, shuffle_options)
     values ($1, 70, 3, 24, 60, true, true)`,
    [quizId],
  );
  return { courseId, versionId, quizId, lessonIds, questionIds };
}

async function loadLearners(client: Client, course: BenchCourse): Promise<BenchLearner[]> {
  const [personIds, enrolmentIds, attemptIds] = [newIds(), newIds(), newIds()];
  const tokens = personIds.map((id) => `bench-${id}`);
  const providerId = newId();
  await client.query(`insert into regions (code, name, valid_from) values ('MA-08', '{"fr":"Drâa-Tafilalet"}', 2015)`);
  await client.query(
    `insert into provinces (code, region_code, kind, name) values ('ERR', 'MA-08', 'province', '{"fr":"Errachidia"}')`,
  );
  await client.query(
    `insert into providers (id, type, name, region_code, province_code, search_text, created_at) values ($1, 'mfi_assoc', '{"fr":"Oasis"}', 'MA-08', 'ERR', 'oasis', now())`,
    [providerId],
  );
  await client.query(
    `insert into persons (id, given_latin, family_latin, sex, birth_year, language, user_name, search_text, created_at, updated_at)
     select id, 'Hanane', 'Bench' || n, 'F', 1990, 'fr', 'bench-' || n, 'hanane', now(), now() from unnest($1::uuid[]) with ordinality as p(id, n)`,
    [personIds],
  );
  await client.query(`insert into accounts (person_id, created_at) select id, now() from unnest($1::uuid[]) as p(id)`, [
    personIds,
  ]);
  await client.query(
    `insert into role_grants (id, person_id, role, granted_at) select gen_random_uuid(), id, 'learner', now() from unnest($1::uuid[]) as p(id)`,
    [personIds],
  );
  await client.query(
    `insert into sign_in_sessions (id, token_hash, person_id, created_at, expires_at)
     select gen_random_uuid(), hash, id, now(), now() + interval '1 day' from unnest($1::uuid[], $2::text[]) as s(id, hash)`,
    [personIds, tokens.map(hashOf)],
  );
  await loadEnrolments(client, course, providerId, personIds, enrolmentIds, attemptIds);
  return tokens.map((token, index) => ({
    cookie: `tamkin_session=${token}`,
    enrolmentId: enrolmentIds[index] ?? '',
    attemptId: attemptIds[index] ?? '',
  }));
}

async function loadEnrolments(
  client: Client,
  course: BenchCourse,
  providerId: string,
  personIds: readonly string[],
  enrolmentIds: readonly string[],
  attemptIds: readonly string[],
): Promise<void> {
  const cohortIds = Array.from({ length: SCALE.learners / COHORT_SIZE }, newId);
  await client.query(
    `insert into cohorts (id, course_id, version_id, name, starts_on, ends_on, time_zone, status, created_at, search_text)
     select id, $2, $3, 'B1 · ' || n, current_date - 7, current_date + 30, 'Africa/Casablanca', 'open', now(), 'b1' from unnest($1::uuid[]) with ordinality as c(id, n)`,
    [cohortIds, course.courseId, course.versionId],
  );
  await client.query(
    `insert into enrolments (id, cohort_id, person_id, provider_id, course_id, version_id, language, status, enrolled_at, mandatory_count, blockers)
     select e.id, ($3::uuid[])[1 + (e.n - 1) / ${COHORT_SIZE}], e.person_id, $4, $5, $6, 'fr', 'enrolled', now() - interval '7 days', ${LESSONS + 1}, '{activities-missing}'
       from unnest($1::uuid[], $2::uuid[]) with ordinality as e(id, person_id, n)`,
    [enrolmentIds, personIds, cohortIds, providerId, course.courseId, course.versionId],
  );
  await client.query(
    `insert into attempts (id, enrolment_id, activity_id, number, status, started_at, deadline_at, language, paper)
     select id, enrolment_id, $3, 1, 'in-progress', now(), now() + interval '1 hour', 'fr', $4 from unnest($1::uuid[], $2::uuid[]) as a(id, enrolment_id)`,
    [attemptIds, enrolmentIds, course.quizId, frozenPaper(course.questionIds)],
  );
}

function frozenPaper(questionIds: readonly string[]): object {
  const options = ['a', 'b', 'c', 'd'];
  return {
    passPercent: 70,
    questions: questionIds.map((questionId, index) => ({
      questionId,
      revisionId: questionId,
      points: 1,
      optionOrder: options,
      body: { type: 'single', pinOptions: false, options: options.map((key) => ({ key, correct: key === 'b' })) },
      texts: {
        fr: {
          text: `Question ${index + 1}`,
          options: Object.fromEntries(options.map((key) => [key, `Réponse ${key}`])),
          unit: '',
          feedback: '',
        },
      },
    })),
  };
}

function newIds(): string[] {
  return Array.from({ length: SCALE.learners }, newId);
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
