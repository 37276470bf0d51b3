import { newId, systemContext } from '@tamkin/kernel';
import { createServiceTest, type ServiceTest } from '@tamkin/testing';
import { buildClassroom, buildPaper, publishVersion, QUESTIONS, type Classroom } from '../../test/classroom.builder';
import { AssessmentsModule } from '../assessments.module';
import { PapersService } from '../paper/papers.service';
import { QuestionBankService, type BankFilter } from './question-bank.service';
import { QuestionBatchesService } from './question-batches.service';
import { QuestionHistoryService } from './question-history.service';

describe('keeping a bank in order', () => {
  const ctx = systemContext('spec', 'spec');
  let test: ServiceTest;
  let bank: QuestionBankService;
  let batches: QuestionBatchesService;
  let history: QuestionHistoryService;
  let room: Classroom;
  let other: Classroom;

  beforeAll(async () => {
    test = await createServiceTest([AssessmentsModule]);
    bank = test.get(QuestionBankService);
    batches = test.get(QuestionBatchesService);
    history = test.get(QuestionHistoryService);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    room = await buildClassroom(test);
    other = await buildClassroom(test);
  });

  const create = (key: string, courseId = room.courseId) => bank.create(ctx, { courseId, key, ...QUESTIONS.single });
  const keys = async (filter: Partial<BankFilter> = {}) =>
    (await bank.list(ctx, { courseId: room.courseId, ...filter }, {})).items.map(({ key }) => key);

  it('tags many questions at once, finds them by tag and leaves the other tags alone', async () => {
    const [a, b] = [await create('A'), await create('B'), await create('C')];
    const courseId = room.courseId;
    expect(
      await batches.change(ctx, { courseId, questionIds: [a, b], tags: { topic: '  Biais  caché ', objective: 'O1' } }),
    ).toBe(2);
    await batches.change(ctx, { courseId, questionIds: [b], tags: { difficulty: 3 } });
    expect([await keys({ topic: 'Biais caché' }), await keys({ objective: 'O1', difficulty: 3 })]).toEqual([
      ['A', 'B'],
      ['B'],
    ]);
    expect(await bank.tags(ctx, courseId)).toEqual([
      { tag: 'objective', value: 'O1', questions: 2, words: null },
      { tag: 'topic', value: 'Biais caché', questions: 2, words: null },
    ]);
    await batches.change(ctx, { courseId, questionIds: [a], tags: { topic: null } });
    expect(await bank.read(ctx, a)).toMatchObject({ topic: null, objective: 'O1' });
  });

  it('refuses tags that cannot be, field by field', async () => {
    const questionIds = [await create('A')];
    const tag = (tags: object) => batches.change(ctx, { courseId: room.courseId, questionIds, tags });
    await expect(tag({ difficulty: 4, objective: 'O 1' })).rejects.toMatchObject({
      code: 'question.tags-not-valid',
      fields: [{ code: 'question.bad-objective' }, { code: 'question.bad-difficulty' }],
    });
    await expect(tag({ topic: 'a\u202eb' })).rejects.toMatchObject({ fields: [{ code: 'text.direction-override' }] });
    await expect(tag({ topic: 'x'.repeat(61) })).rejects.toMatchObject({ fields: [{ code: 'field.too-long' }] });
  });

  it('archives and shows again, all or none, and keeps who did', async () => {
    const [a, b] = [await create('A'), await create('B')];
    const change = (questionIds: string[], archived: boolean) =>
      batches.change(ctx, { courseId: room.courseId, questionIds, archived });
    await change([a, b], true);
    await change([a, b], true);
    expect([await keys(), await keys({ archived: true })]).toEqual([[], ['A', 'B']]);
    await change([a], false);
    expect([await keys(), await keys({ archived: true })]).toEqual([['A'], ['B']]);
    await expect(change([a, newId()], true)).rejects.toMatchObject({ code: 'question.not-found' });
    expect(await keys()).toEqual(['A']);
    const noted = await test.sql<{ action: string }>(
      'select action from audit_entries where subject_id = any($1) order by at',
      [[a, b]],
    );
    expect(noted.map(({ action }) => action)).toEqual(['question.archived', 'question.archived', 'question.restored']);
  });

  it('moves questions to another bank unless their code is taken there; papers keep them', async () => {
    const ids = await buildPaper(test, room, room.activities.final);
    const move = (questionIds: string[]) =>
      batches.change(ctx, { courseId: room.courseId, questionIds, moveTo: other.courseId });
    const taken = await create('TAKEN');
    await create('TAKEN', other.courseId);
    await expect(move([ids.single, taken])).rejects.toMatchObject({ code: 'question.key-taken' });
    expect(await move([ids.single])).toBe(1);
    const { paper } = await test.get(PapersService).read(ctx, room.activities.final);
    expect(await test.get(PapersService).write(ctx, { ...paper, activityId: room.activities.final })).toBe(2);
    expect(await bank.read(ctx, ids.single)).toMatchObject({ courseId: other.courseId });
  });

  it('lends questions to other courses only while they are shared', async () => {
    const [lent, kept] = [await create('LENT'), await create('KEPT')];
    const papers = test.get(PapersService);
    const put = async (questionId: string) => {
      const { paper } = await papers.read(ctx, other.activities.final);
      const questions = [{ questionId, points: 1, objective: null, section: null }];
      return papers.write(ctx, { ...paper, activityId: other.activities.final, questions });
    };
    const share = (shared: boolean) => batches.change(ctx, { courseId: room.courseId, questionIds: [lent], shared });
    await expect(put(lent)).rejects.toMatchObject({ fields: [{ code: 'question.not-found' }] });
    await share(true);
    expect((await bank.list(ctx, { courseId: other.courseId, shared: true }, {})).items.map(({ key }) => key)).toEqual([
      'LENT',
    ]);
    await expect(put(kept)).rejects.toMatchObject({ fields: [{ code: 'question.not-found' }] });
    expect(await put(lent)).toBe(1);
    await share(false);
    expect(await put(lent)).toBe(2);
    expect((await bank.list(ctx, { courseId: other.courseId, shared: true }, {})).items).toEqual([]);
    expect(await history.usage(ctx, lent)).toMatchObject([{ activityId: other.activities.final, drawn: false }]);
  });

  it('shows every wording with its use and brings an earlier one back as a new one', async () => {
    const ids = await buildPaper(test, room, room.activities.final);
    await publishVersion(test, room);
    const edit = { ...QUESTIONS.numeric, body: { ...QUESTIONS.numeric.body, value: 9 } };
    await bank.update(room.trainer.ctx, { id: ids.numeric, revision: 1, ...edit });
    const restore = () => history.restore(room.trainer.ctx, { id: ids.numeric, revision: 1, current: 2 });
    expect(await restore()).toBe(3);
    await expect(restore()).rejects.toMatchObject({ code: 'question.changed-meanwhile' });
    const revisions = await history.revisions(ctx, ids.numeric);
    expect(revisions.map(({ revision, body }) => [revision, 'value' in body && body.value])).toEqual([
      [3, 1250],
      [2, 9],
      [1, 1250],
    ]);
    expect(revisions.map(({ author }) => author !== null)).toEqual([true, true, false]);
    expect(await history.usage(ctx, ids.numeric)).toEqual([
      expect.objectContaining({ activityId: room.activities.final, versionStatus: 'published', attempts: 0 }),
    ]);
  });

  it('is closed to learners', async () => {
    const id = await create('A');
    const refused = { kind: 'forbidden' };
    const batch = { courseId: room.courseId, questionIds: [id], archived: true };
    await expect(batches.change(room.learner.ctx, batch)).rejects.toMatchObject(refused);
    await expect(history.revisions(room.learner.ctx, id)).rejects.toMatchObject(refused);
    await expect(history.usage(room.learner.ctx, id)).rejects.toMatchObject(refused);
    await expect(bank.tags(room.learner.ctx, room.courseId)).rejects.toMatchObject(refused);
  });
});
