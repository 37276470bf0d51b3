import { newId, systemContext } from '@tamkin/kernel';
import { createServiceTest, type ServiceTest } from '@tamkin/testing';
import { buildClassroom, QUESTIONS, type Classroom } from '../../test/classroom.builder';
import { AssessmentsModule } from '../assessments.module';
import { QuestionBankService } from './question-bank.service';
import type { QuestionContent } from './question-content';

describe('QuestionBankService', () => {
  const ctx = systemContext('spec', 'spec');
  let test: ServiceTest;
  let bank: QuestionBankService;
  let room: Classroom;

  beforeAll(async () => {
    test = await createServiceTest([AssessmentsModule]);
    bank = test.get(QuestionBankService);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    room = await buildClassroom(test);
  });

  const create = (content: QuestionContent, extra: { id?: string; key?: string } = {}) =>
    bank.create(ctx, { courseId: room.courseId, ...content, ...extra });
  const written = (text: string): QuestionContent['texts'] => ({ fr: { text, options: {}, unit: '', feedback: '' } });

  it('makes one question when sent twice, and numbers those without a key', async () => {
    const id = newId();
    expect([await create(QUESTIONS.numeric, { id }), await create(QUESTIONS.numeric, { id })]).toEqual([id, id]);
    const others = await Promise.all([create(QUESTIONS.single), create(QUESTIONS.ordering)]);
    const { items } = await bank.list(ctx, { courseId: room.courseId }, {});
    expect(items.map(({ key }) => key)).toEqual(['Q-1', 'Q-2', 'Q-3']);
    expect(items.map((item) => item.id).sort()).toEqual([id, ...others].sort());
    await create(QUESTIONS.single, { key: 'C6-F-01' });
    await expect(create(QUESTIONS.single, { key: 'C6-F-01' })).rejects.toMatchObject({ code: 'question.key-taken' });
  });

  it('keeps every revision and refuses a stale edit', async () => {
    const id = await create(QUESTIONS.numeric);
    const edit = { ...QUESTIONS.numeric, texts: written('Deux') };
    expect(await bank.update(ctx, { id, revision: 1, ...edit })).toBe(2);
    await expect(bank.update(ctx, { id, revision: 1, ...edit })).rejects.toMatchObject({
      code: 'question.changed-meanwhile',
    });
    expect(await test.sql('select 1 from question_revisions where question_id = $1', [id])).toHaveLength(2);
  });

  it('is searched without minding accents, case or Arabic letter forms', async () => {
    await create({
      ...QUESTIONS.numeric,
      texts: { ...written('Un ÉCART de 100 %'), ar: written('إحداث المقاولة').fr! },
    });
    const find = async (search: string) => (await bank.list(ctx, { courseId: room.courseId, search }, {})).items.length;
    expect([await find('ecart'), await find('احداث المقاوله'), await find('absent'), await find('100 %')]).toEqual([
      1, 1, 0, 1,
    ]);
    expect(await find('_')).toBe(0);
  });

  it('refuses what cannot be a question, naming each field', async () => {
    const options = (count: number) =>
      Array.from({ length: count }, (_, place) => ({ key: `k${place}`, correct: place === 0 }));
    const choice = (count: number): QuestionContent => ({
      body: { type: 'single', pinOptions: false, options: options(count) },
      texts: written('Q'),
    });
    const refusedFor = async (content: QuestionContent): Promise<string[]> => {
      const error: unknown = await create(content).catch((reason: unknown) => reason);
      return (error as { fields: { code: string }[] }).fields.map(({ code }) => code);
    };
    expect(await refusedFor(choice(100))).toEqual(['question.too-many-options']);
    expect(await refusedFor(choice(1))).toEqual(['question.too-few-options']);
    expect(await refusedFor({ ...choice(2), texts: {} })).toEqual(['question.no-text']);
    expect(await refusedFor({ ...choice(2), texts: written('a\u202eb') })).toEqual(['text.direction-override']);
    expect(await refusedFor({ ...choice(2), texts: written('x'.repeat(2_001)) })).toEqual(['field.too-long']);
    const foreign = { fr: { text: 'Q', options: { other: 'x' }, unit: '', feedback: '' } };
    expect(await refusedFor({ ...choice(2), texts: foreign })).toEqual(['question.unknown-option']);
    const body = { type: 'numeric' as const, value: Number.NaN, tolerance: -1 };
    expect(await refusedFor({ body, texts: written('Q') })).toHaveLength(2);
    expect((await bank.list(ctx, { courseId: room.courseId }, {})).items).toEqual([]);
  });

  it('takes a question out of the bank for good, repeated or not', async () => {
    const id = await create(QUESTIONS.numeric);
    await bank.archive(ctx, id);
    await bank.archive(ctx, id);
    expect((await bank.list(ctx, { courseId: room.courseId }, {})).items).toEqual([]);
    expect(await test.sql(`select 1 from audit_entries where action = 'question.archived'`)).toHaveLength(1);
  });

  it('is closed to learners', async () => {
    await expect(bank.list(room.learner.ctx, { courseId: room.courseId }, {})).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});
