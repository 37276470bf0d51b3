import type { Client } from 'pg';
import { loadLearningDataset, settle } from './learning-dataset';
import { SCALE } from './scale';

export interface StatisticsDataset {
  readonly courseId: string;
  readonly quizId: string;
  readonly attempts: number;
}

/** The learners of the load in many cohorts, each with a marked first attempt at the final test, in two languages. */
export async function fillStatisticsDataset(client: Client, databaseUrl: string): Promise<StatisticsDataset> {
  const { questionIds } = await loadLearningDataset(databaseUrl);
  await addQuestions(client, questionIds);
  await client.query('create temporary table first_cohorts as select * from cohorts');
  await client.query('create temporary table first_enrolments as select * from enrolments');
  for (let round = 1; round < SCALE.attemptRounds; round++) await repeatCohorts(client);
  await markAttempts(client);
  await settle(client);
  const [course] = await rows<{ courseId: string; quizId: string; attempts: number }>(
    client,
    `select v.course_id as "courseId", a.id as "quizId", (select count(*)::int from attempts) as attempts
       from activities a join course_versions v on v.id = a.version_id where a.purpose = 'final'`,
  );
  if (!course) throw new Error('The course of the load has no final test');
  return course;
}

async function addQuestions(client: Client, questionIds: readonly string[]): Promise<void> {
  await client.query(
    `insert into questions (id, course_id, key, type, created_at)
     select q.id, c.id, 'B-' || q.n, 'single', now() from courses c, unnest($1::uuid[]) with ordinality as q(id, n)`,
    [questionIds],
  );
  await client.query(
    `insert into question_revisions (id, question_id, revision, body, texts, created_at)
     select (q->>'revisionId')::uuid, (q->>'questionId')::uuid, 1, q->'body', q->'texts', now()
       from (select paper from attempts limit 1) a, jsonb_array_elements(a.paper->'questions') q`,
  );
}

async function repeatCohorts(client: Client): Promise<void> {
  await client.query(
    `create temporary table next_cohorts as select id as before, gen_random_uuid() as id from first_cohorts`,
  );
  await client.query(
    `insert into cohorts (id, course_id, version_id, name, starts_on, ends_on, time_zone, status, created_at, search_text)
     select n.id, course_id, version_id, name, starts_on, ends_on, time_zone, status, created_at, search_text
       from first_cohorts c join next_cohorts n on n.before = c.id`,
  );
  await client.query(
    `insert into enrolments (id, cohort_id, person_id, provider_id, course_id, version_id, language, status, enrolled_at,
                             mandatory_count, blockers)
     select gen_random_uuid(), n.id, person_id, provider_id, course_id, version_id, language, status, enrolled_at,
            mandatory_count, blockers
       from first_enrolments e join next_cohorts n on n.before = e.cohort_id`,
  );
  await client.query('drop table next_cohorts');
}

/** Every enrolment gets an attempt with sixteen answers; the right one is likelier for some people than for others. */
async function markAttempts(client: Client): Promise<void> {
  await client.query('create temporary table one_paper as select activity_id, paper from attempts limit 1');
  await client.query('delete from attempts');
  await client.query(
    `insert into attempts (id, enrolment_id, activity_id, number, status, started_at, handed_in_at, language, paper, score_percent, passed)
     select gen_random_uuid(), e.id, p.activity_id, 1, 'handed-in', now() - interval '20 minutes', now(),
            case when random() < 0.4 then 'ar' else 'fr' end, p.paper, round((random() * 100)::numeric, 2), true
       from enrolments e, one_paper p`,
  );
  await client.query(
    `insert into attempt_answers (attempt_id, question_id, answer, saved_at, fraction)
     select a.id, (q.item->>'questionId')::uuid,
            jsonb_build_object('type', 'choice', 'keys', jsonb_build_array(case when r.right then 'b' else 'c' end)),
            a.started_at + q.place * interval '40 seconds', case when r.right then 1 else 0 end
       from attempts a, one_paper p, jsonb_array_elements(p.paper->'questions') with ordinality as q(item, place),
            lateral (select random() * 100 < a.score_percent + q.place - 8 as right) r`,
  );
  await client.query(
    `update enrolments e set pre_score = round((random() * 60)::numeric, 2), final_score = a.score_percent
       from attempts a where a.enrolment_id = e.id`,
  );
}

async function rows<Row>(client: Client, text: string): Promise<Row[]> {
  const { rows } = await client.query(text);
  return rows as Row[];
}
