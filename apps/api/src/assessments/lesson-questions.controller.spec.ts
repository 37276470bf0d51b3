import { QuestionBankService } from '@tamkin/assessments';
import { newId, systemContext } from '@tamkin/kernel';
import { trainerGrant } from '@tamkin/testing';
import { addLearner, buildPaper, QUESTIONS } from '../../../../libs/assessments/test/classroom.builder';
import { MORE_QUESTIONS, tellingKeys } from '../../../../libs/assessments/test/question-kinds';
import { buildCourse, type BuiltCourse } from '../../../../libs/courses/test/course.builder';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';

interface Shown {
  blockId: string;
  question: { questionId: string; text: string; options: { key: string; text: string }[] };
}

const KEY = tellingKeys(1250);
const MARKED_BY_RULE = { ...QUESTIONS, ...omit(MORE_QUESTIONS, ['essay', 'file', 'spoken', 'likert']) };

describe('questions of the bank in lessons over HTTP', () => {
  const ctx = systemContext('spec', 'spec');
  let api: ApiTest;
  let author: Caller;
  let learner: Caller;
  let course: BuiltCourse;
  let lessonId: string;

  beforeAll(async () => {
    api = await createApiTest();
    author = await api.signedIn({ grants: [trainerGrant] });
    learner = await api.signedIn();
  });
  afterAll(() => api.close());

  const ground = () => ({
    get: <T>(token: abstract new (...parameters: never[]) => T) => api.app.get<T>(token, { strict: false }),
  });
  const bank = () => ground().get(QuestionBankService);
  beforeEach(async () => {
    course = await buildCourse(ground(), { modules: [[{}]] });
    lessonId = course.activityIds[0]!;
  });

  const shown = async (caller = learner, language = 'fr') =>
    (await caller.request('GET', `/activities/${lessonId}/lesson-questions?language=${language}`)).json<{
      items: Shown[];
    }>().items;
  const answer = (blockId: string, given: object, caller = learner) =>
    caller.request('POST', `/activities/${lessonId}/lesson-questions/${blockId}/answers`, {
      ...{ language: 'fr', answer: given },
    });
  const choose = (blockId: string, questionId: string, replaces: string | null = null) =>
    author.request('PUT', `/activities/${lessonId}/chosen-questions/${blockId}`, { questionId, replaces });
  const addQuestion = (name: keyof typeof MARKED_BY_RULE | 'essay') =>
    bank().create(ctx, { courseId: course.id, ...{ ...MARKED_BY_RULE, essay: MORE_QUESTIONS.essay }[name] });
  /** Blocks of the lesson, each with a question of the bank. */
  const writeBlocks = async (blockIds: readonly string[]): Promise<void> => {
    for (const language of ['fr', 'ar']) {
      const blocks = blockIds.map((id) => ({ id, type: 'question', fromBank: true, text: 'dropped' }));
      const saved = await author.request('PUT', `/activities/${lessonId}/texts/${language}`, { revision: 1, blocks });
      expect(saved.statusCode).toBe(200);
    }
  };
  const problems = async (): Promise<string[]> => {
    const { items } = (await author.request('GET', `/courses/${course.id}/draft/problems`)).json<{
      items: { code: string; blocking: boolean }[];
    }>();
    return items.map(({ code, blocking }) => `${code} ${blocking ? 'blocks' : 'warns'}`);
  };
  const publish = async (): Promise<void> => {
    const draft = await author.request('GET', `/courses/${course.id}/draft`);
    const { versionId, revision } = draft.json<{ versionId: string; revision: number }>();
    const published = await author.request('POST', `/courses/${course.id}/publications`, { versionId, revision });
    expect(published.statusCode).toBe(201);
  };
  /** Puts the learner into a cohort that follows the version, under way or published. */
  const enrol = async (): Promise<void> => {
    const cohortId = newId();
    await api.sql(
      `insert into cohorts (id, course_id, version_id, name, starts_on, ends_on, time_zone, status, created_at, search_text)
       values ($1, $2, $3, 'Cohorte', '2026-11-01', '2026-12-31', 'Africa/Casablanca', 'open', now(), '')`,
      [cohortId, course.id, course.versionId],
    );
    const place = { cohortId, courseId: course.id, versionId: course.versionId };
    await addLearner(api, place, { personId: learner.person.id });
  };

  it('are answered at once with feedback, in the order shown, for nothing and as often as wished', async () => {
    await writeBlocks(['b1']);
    const questionId = await addQuestion('single');
    expect((await choose('b1', questionId)).statusCode).toBe(204);
    expect((await choose('b1', questionId)).statusCode).toBe(204);
    await publish();
    await enrol();
    const [first] = await shown();
    expect(first).toMatchObject({ blockId: 'b1', question: { questionId, text: 'Question ?' } });
    expect((await shown(learner, 'ar'))[0]?.question.text).toBe('سؤال؟');
    const keyOf = (text: string) => first?.question.options.find((each) => each.text === text)?.key;
    const wrong = await answer('b1', { keys: [keyOf('fr option a')] });
    expect([wrong.statusCode, wrong.json()]).toMatchObject([
      200,
      { fraction: 0, feedback: 'Retour.', rightSaid: [expect.stringContaining('fr option b') as string] },
    ]);
    expect((await answer('b1', { keys: [keyOf('fr option b')] })).json()).toMatchObject({ fraction: 1 });
    expect((await answer('b1', {})).json()).toMatchObject({ status: 422, code: 'lesson-question.no-answer' });
    expect((await answer('b1', { keys: ['o99'] })).json()).toMatchObject({ status: 422, code: 'answer.not-fitting' });
    expect((await answer('b2', { keys: ['o1'] })).statusCode).toBe(404);
    expect(await api.sql('select 1 from attempts where activity_id = $1', [lessonId])).toEqual([]);
  });

  it('let no key of any type out before an answer', async () => {
    const names = Object.keys(MARKED_BY_RULE) as (keyof typeof MARKED_BY_RULE)[];
    await writeBlocks(names);
    for (const name of names) expect((await choose(name, await addQuestion(name))).statusCode).toBe(204);
    await publish();
    await enrol();
    for (const language of ['fr', 'ar']) {
      const told = await learner.request('GET', `/activities/${lessonId}/lesson-questions?language=${language}`);
      expect(told.json<{ items: Shown[] }>().items).toHaveLength(names.length);
      expect(told.body).not.toMatch(KEY);
    }
    for (const name of names) {
      expect((await answer(name, {})).body).not.toMatch(KEY);
      expect((await answer(name, { keys: ['o99'] })).body).not.toMatch(KEY);
    }
    const enrolments = await api.sql<{ id: string }>('select id from enrolments where person_id = $1', [
      learner.person.id,
    ]);
    for (const { id } of enrolments) {
      const lesson = await learner.request('GET', `/me/enrolments/${id}/activities/${lessonId}`);
      expect(lesson.body).not.toMatch(KEY);
    }
    expect((await learner.request('GET', `/activities/${lessonId}/chosen-questions`)).statusCode).toBe(403);
  });

  it('stand as they were published while the bank goes on, archived ones too', async () => {
    await writeBlocks(['b1']);
    const questionId = await addQuestion('trueFalse');
    await choose('b1', questionId);
    await publish();
    await enrol();
    const row = await bank().read(ctx, questionId);
    const texts = { fr: { ...row.texts.fr!, text: 'Nouvelle ?' }, ar: row.texts.ar! };
    await bank().update(ctx, { id: questionId, revision: row.revision, body: row.body, texts });
    await author.request('DELETE', `/questions/${questionId}`);
    expect((await shown())[0]?.question.text).toBe('Question ?');
    const draft = await author.request('POST', `/courses/${course.id}/drafts`);
    expect(draft.statusCode).toBe(201);
    const [copy] = await api.sql<{ id: string }>(
      `select a.id from activities a join course_versions v on v.id = a.version_id where v.course_id = $1 and v.status = 'draft'`,
      [course.id],
    );
    const chosen = await author.request('GET', `/activities/${copy!.id}/chosen-questions`);
    expect(chosen.json()).toMatchObject({
      items: [{ blockId: 'b1', questionId, texts: { fr: { text: 'Nouvelle ?' } } }],
    });
  });

  it('are asked for before publication, complete in every language, and a test that holds the same is worth a word', async () => {
    await writeBlocks(['b1', 'b2']);
    const single = await addQuestion('single');
    await choose('b1', single);
    expect(await problems()).toContain('publication.lesson-question-missing blocks');
    const french = { ...QUESTIONS.numeric, texts: { fr: QUESTIONS.numeric.texts.fr! } };
    const numeric = await bank().create(ctx, { courseId: course.id, ...french });
    await choose('b2', numeric);
    expect(await problems()).toContain('publication.question-incomplete blocks');
    await choose('b2', single, numeric);
    expect(await problems()).toEqual(['publication.not-approved warns']);
    const { id: quizId } = (
      await author.request('POST', `/course-modules/${course.moduleIds[0]!}/activities`, {
        ...{ kind: 'quiz', purpose: 'final', mandatory: true, minutes: 10, title: { fr: 'Test', ar: 'اختبار' } },
      })
    ).json<{ id: string }>();
    const questions = [{ questionId: single, points: 1, objective: null, section: null }];
    await buildPaper({ ...ground(), sql: api.sql }, { courseId: course.id }, quizId, { questions });
    expect(await problems()).toContain('publication.lesson-question-in-test warns');
    const usage = await author.request('GET', `/questions/${single}/usage`);
    expect(usage.body).toContain('"purpose":"lesson"');
  });

  it('are chosen by authors, on drafts, from the bank of the course or shared ones, never over a colleague’s choice', async () => {
    await writeBlocks(['b1']);
    const [single, numeric] = [await addQuestion('single'), await addQuestion('numeric')];
    const field = (code: string) => ({ status: 422, errors: [{ field: 'questionId', code }] });
    expect((await choose('b1', newId())).json()).toMatchObject(field('question.not-found'));
    expect((await choose('b1', await addQuestion('essay'))).json()).toMatchObject(
      field('lesson-question.needs-a-person'),
    );
    const other = await buildCourse(ground());
    const foreign = await bank().create(ctx, { courseId: other.id, ...QUESTIONS.single });
    expect((await choose('b1', foreign)).json()).toMatchObject(field('question.not-found'));
    expect((await choose('b1', single)).statusCode).toBe(204);
    expect((await choose('b1', numeric)).json()).toMatchObject({
      ...{ status: 409, code: 'lesson-question.changed-meanwhile' },
    });
    expect((await choose('b1', numeric, single)).statusCode).toBe(204);
    for (const path of ['lesson-questions?language=fr', 'chosen-questions']) {
      expect((await api.app.inject({ url: `/api/v1/activities/${lessonId}/${path}` })).statusCode).toBe(401);
    }
    const stranger = await api.signedIn();
    expect((await stranger.request('GET', `/activities/${lessonId}/lesson-questions?language=fr`)).statusCode).toBe(
      404,
    );
    expect((await answer('b1', { value: 1 }, stranger)).statusCode).toBe(404);
    expect(await shown(author)).toHaveLength(1);
    expect((await author.request('GET', `/activities/${lessonId}/lesson-questions?language=de`)).statusCode).toBe(422);
    await publish();
    expect((await choose('b1', single, numeric)).json()).toMatchObject({
      status: 409,
      code: 'course.version-published',
    });
  });
});

function omit<T extends object, Name extends keyof T>(all: T, names: readonly Name[]): Omit<T, Name> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name as Name))) as Omit<T, Name>;
}
