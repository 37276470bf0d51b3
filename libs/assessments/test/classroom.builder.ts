import { newId, systemContext, type Language, type OperationContext } from '@tamkin/kernel';
import { buildPerson, buildProvider, contextOf, learnerGrant, trainerGrant, type ServiceTest } from '@tamkin/testing';
import { PLAIN_MARKING } from '../src/markers/marking-rules';
import type { QuestionContent } from '../src/question/question-content';
import { PapersService, type PaperToWrite } from '../src/paper/papers.service';
import { QuestionBankService } from '../src/question/question-bank.service';

type Sql = ServiceTest['sql'];

/** What `buildClassroom` needs: `ServiceTest` has it, and so has an api test with its application. */
export interface Ground {
  readonly sql: Sql;
  get<T>(token: abstract new (...parameters: never[]) => T): T;
}

export interface Classroom {
  readonly courseId: string;
  readonly versionId: string;
  readonly cohortId: string;
  readonly activities: Readonly<
    Record<'preTest' | 'quiz' | 'final' | 'survey' | 'session' | 'assignment' | 'actionPlan', string>
  >;
  readonly learner: { readonly personId: string; readonly enrolmentId: string; readonly ctx: OperationContext };
  readonly trainer: { readonly personId: string; readonly ctx: OperationContext };
}

const KINDS = [
  ['preTest', 'quiz', 'pre-test', false],
  ['quiz', 'quiz', 'formative', false],
  ['session', 'session', null, false],
  ['assignment', 'assignment', null, false],
  ['actionPlan', 'assignment', null, true],
  ['final', 'quiz', 'final', false],
  ['survey', 'survey', null, false],
] as const;

/** A course of seven activities still in draft, a cohort on it, its trainer and one learner. */
export async function buildClassroom(
  { sql }: Pick<Ground, 'sql'>,
  given: { trainerId?: string; learnerId?: string } = {},
): Promise<Classroom> {
  const [courseId, versionId, moduleId, cohortId] = [newId(), newId(), newId(), newId()];
  const trainerId = given.trainerId ?? (await buildPerson(sql, { grants: [trainerGrant] })).id;
  await sql(`insert into courses (id, code, base_language, created_at) values ($1, $2, 'fr', now())`, [
    courseId,
    `T${courseId.slice(-8)}`,
  ]);
  await sql(
    `insert into course_versions (id, course_id, number, status, title, summary, objectives, audience, languages,
       online_minutes, face_to_face_minutes, rules, search_text, created_at, updated_at)
     values ($1, $2, 1, 'draft', '{"fr":"Décider","ar":"القرار"}', '{}', '[]', '{}', '{fr,ar}', 60, 60, $3, '', now(), now())`,
    [
      versionId,
      courseId,
      {
        attendancePercent: null,
        mandatoryModulesPercent: 100,
        finalTestPercent: 70,
        observationPercent: 60,
        actionPlanRequired: true,
      },
    ],
  );
  await sql(
    `insert into course_modules (id, version_id, lineage_id, position, title) values ($1, $2, $1, 1, '{"fr":"Un","ar":"واحد"}')`,
    [moduleId, versionId],
  );
  const activities: Record<string, string> = {};
  for (const [position, [name, kind, purpose, actionPlan]] of KINDS.entries()) {
    const id = newId();
    activities[name] = id;
    await sql(
      `insert into activities (id, version_id, module_id, lineage_id, position, kind, purpose, action_plan, mandatory, minutes, title)
       values ($1, $2, $3, $1, $4, $5, $6, $7, true, 10, '{"fr":"Activité","ar":"نشاط"}')`,
      [id, versionId, moduleId, position + 1, kind, purpose, actionPlan],
    );
  }
  await sql(
    `insert into cohorts (id, course_id, version_id, name, starts_on, ends_on, time_zone, status, created_at, search_text)
     values ($1, $2, $3, 'Cohorte', '2026-11-01', '2026-12-31', 'Africa/Casablanca', 'open', now(), '')`,
    [cohortId, courseId, versionId],
  );
  await sql('insert into cohort_trainers (cohort_id, person_id) values ($1, $2)', [cohortId, trainerId]);
  const classroom = { courseId, versionId, cohortId, activities: activities as Classroom['activities'] };
  const trainer = { personId: trainerId, ctx: contextOf(trainerId, [trainerGrant]) };
  return { ...classroom, trainer, learner: await addLearner({ sql }, classroom, { personId: given.learnerId }) };
}

/** One more learner in the cohort. */
export async function addLearner(
  { sql }: Pick<Ground, 'sql'>,
  { cohortId, courseId, versionId }: Pick<Classroom, 'cohortId' | 'courseId' | 'versionId'>,
  { language = 'fr', personId }: { language?: Language; personId?: string | undefined } = {},
): Promise<Classroom['learner']> {
  const enrolmentId = newId();
  const providerId = await buildProvider(sql);
  personId ??= (await buildPerson(sql, { providerId, language })).id;
  await sql(
    `insert into enrolments (id, cohort_id, person_id, provider_id, course_id, version_id, language, status, enrolled_at,
       mandatory_count, blockers)
     values ($1, $2, $3, $4, $5, $6, $7, 'enrolled', now(), 7, '{}')`,
    [enrolmentId, cohortId, personId, providerId, courseId, versionId, language],
  );
  return { personId, enrolmentId, ctx: contextOf(personId, [learnerGrant], language) };
}

/** Freezes the version as a publication does, papers included. */
export async function publishVersion(
  { sql }: Pick<Ground, 'sql'>,
  { versionId }: Pick<Classroom, 'versionId'>,
): Promise<void> {
  await sql(`update course_versions set status = 'published', published_at = now() where id = $1`, [versionId]);
  await sql(
    `update paper_questions pq set revision_id = q.current_revision_id from questions q, activities a
      where q.id = pq.question_id and a.id = pq.activity_id and a.version_id = $1`,
    [versionId],
  );
  await sql(
    `insert into paper_pool_questions (activity_id, pool, question_id, revision_id)
     select l.activity_id, l.position, q.id, q.current_revision_id
       from paper_pools l join activities a on a.id = l.activity_id and a.version_id = $1
       join questions q on q.course_id = l.course_id and (l.objective is null or l.objective = q.objective)`,
    [versionId],
  );
}

/** One question of each kind, complete in French and Arabic. Options `a` … in the author's order. */
export const QUESTIONS = {
  single: choice('single', ['a', 'b', 'c', 'd'], ['b']),
  multiple: choice('multiple', ['a', 'b', 'c', 'd', 'e'], ['a', 'c', 'e']),
  trueFalse: choice('true-false', ['a', 'b'], ['b']),
  ordering: {
    body: {
      type: 'ordering',
      pinOptions: false,
      options: ['a', 'b', 'c'].map((key) => ({ key })),
      order: ['a', 'b', 'c'],
    },
    texts: textsFor(['a', 'b', 'c']),
  },
  numeric: { body: { type: 'numeric', value: 1250, tolerance: 0 }, texts: textsFor([]) },
} satisfies Record<string, QuestionContent>;

export function choice(type: 'single' | 'multiple' | 'true-false', keys: string[], right: string[]): QuestionContent {
  const options = keys.map((key) => ({ key, correct: right.includes(key) }));
  return { body: { type, pinOptions: false, options }, texts: textsFor(keys) };
}

function textsFor(keys: string[]): QuestionContent['texts'] {
  const wording = (language: string): Record<string, string> =>
    Object.fromEntries(keys.map((key) => [key, `${language} option ${key}`]));
  return {
    fr: { text: 'Question ?', options: wording('fr'), unit: 'MAD', feedback: 'Retour.' },
    ar: { text: 'سؤال؟', options: wording('ar'), unit: 'درهم', feedback: 'ملاحظة.' },
  };
}

/** Puts all five questions, one point each, on the paper of a quiz; returns their ids by name. */
export async function buildPaper(
  ground: Ground,
  classroom: Pick<Classroom, 'courseId'>,
  activityId: string,
  settings: Partial<PaperToWrite> = {},
): Promise<Record<keyof typeof QUESTIONS, string>> {
  const ctx = systemContext('spec', 'spec');
  const bank = ground.get(QuestionBankService);
  const ids: Record<string, string> = {};
  for (const [name, content] of Object.entries(QUESTIONS)) {
    ids[name] = await bank.create(ctx, { courseId: classroom.courseId, ...content });
  }
  await ground.get(PapersService).write(ctx, {
    activityId,
    revision: 0,
    passPercent: 70,
    attemptsAllowed: 3,
    coolDownHours: 24,
    timeLimitMinutes: 25,
    shuffleQuestions: true,
    shuffleOptions: true,
    pageMode: 'one-by-one',
    backAllowed: true,
    scoreKept: 'best',
    feedbackAt: 'hand-in',
    keyAt: 'settled',
    parallelTo: null,
    ...PLAIN_MARKING,
    sections: [],
    pools: [],
    questions: Object.values(ids).map((questionId) => ({ questionId, points: 1, objective: null, section: null })),
    ...settings,
  });
  return ids;
}
