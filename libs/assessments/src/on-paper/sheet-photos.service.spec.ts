import { newId } from '@tamkin/kernel';
import { createServiceTest, type ServiceTest } from '@tamkin/testing';
import { ExamRoom, keyOf } from '../../test/exam-room';
import { SheetOnTable, type Marks } from '../../test/printed-sheet';
import { AssessmentsModule } from '../assessments.module';
import { PaperKeying } from './paper-keying.service';
import { PrintedForms } from './printed-forms';
import { PrintedTests } from './printed-tests.service';
import { SheetPhotoWork } from './sheet-photo-work';
import { SheetPhotos } from './sheet-photos.service';
import { SheetProposals } from './sheet-proposals.service';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('photos of answer sheets', () => {
  let test: ServiceTest;
  let exam: ExamRoom;
  beforeAll(async () => {
    test = await createServiceTest([AssessmentsModule]);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    exam = await ExamRoom.build(test);
  });

  const trainer = () => exam.room.trainer.ctx;
  const place = () => ({ cohortId: exam.room.cohortId, activityId: exam.room.activities.final });
  const photos = () => test.get(SheetPhotos);
  const proposal = () => test.get(SheetProposals).of(trainer(), exam.place());
  const sheet = () => test.get(PaperKeying).sheet(trainer(), exam.place());
  const attempts = () => test.sql('select 1 from attempts');
  const print = (enrolmentId = exam.room.learner.enrolmentId) =>
    SheetOnTable.print({ tests: test.get(PrintedTests), forms: test.get(PrintedForms) }, trainer(), {
      ...place(),
      enrolmentId,
    });

  /** Sent, and read as the worker would. */
  const sendAndRead = async (content: Buffer) => {
    const id = await photos().send(trainer(), { ...place(), name: 'IMG_1.jpg', content });
    await test.get(SheetPhotoWork).read(trainer(), id);
    const [item] = await photos().list(trainer(), place());
    return item!;
  };

  /** Right on every question with boxes, the last one only with a dot. */
  const marks = async (): Promise<Marks> => {
    const { questions } = await sheet();
    const right = (name: 'single' | 'multiple' | 'trueFalse', keys: string[], pen: 'blue' | 'dot') => {
      const place = questions.findIndex(({ questionId }) => questionId === exam.ids[name]);
      return { number: place + 1, keys: keys.map((key) => keyOf(questions[place]!, key)), pen };
    };
    const all = [
      right('single', ['b'], 'blue'),
      right('multiple', ['a', 'c', 'e'], 'blue'),
      right('trueFalse', ['b'], 'dot'),
    ];
    return ({ number }, key) => all.find((each) => each.number === number && each.keys.includes(key))?.pen ?? null;
  };

  it('proposes what was crossed, asks where it cannot tell, and writes nothing', async () => {
    const item = await sendAndRead(await (await print()).photo(await marks()));
    expect(item).toMatchObject({ status: 'read', page: 1, doubts: 1, keyed: false });
    expect(item.enrolmentId).toBe(exam.room.learner.enrolmentId);
    expect(item.names?.latin).toBeDefined();

    const { questions } = await sheet();
    const found = (await proposal())!;
    const of = (name: keyof typeof exam.ids) =>
      found.answers.find(({ questionId }) => questionId === exam.ids[name]) ?? null;
    const keys = (name: 'single' | 'multiple', own: string[]) => {
      const question = questions.find(({ questionId }) => questionId === exam.ids[name])!;
      const chosen = own.map((key) => keyOf(question, key));
      return question.options.map(({ key }) => key).filter((key) => chosen.includes(key));
    };
    expect(of('single')).toMatchObject({ answer: { keys: keys('single', ['b']) }, doubt: null });
    expect(of('multiple')).toMatchObject({ answer: { keys: keys('multiple', ['a', 'c', 'e']) }, doubt: null });
    expect(of('trueFalse')).toMatchObject({ answer: null, doubt: 'faint' });
    expect(of('numeric')).toMatchObject({ answer: null, doubt: 'written' });
    expect(of('numeric')!.crops).toMatchObject([{ photoId: item.id, width: 61 }]);
    expect(await attempts()).toEqual([]);

    const { facts } = await photos().openPage(trainer(), item.id);
    expect(facts).toMatchObject({ contentType: 'image/webp' });
    expect(facts.expiresAt!.toISOString().slice(0, 10)).toBe('2026-12-10');
  }, 120_000);

  it('proposes nothing more once the sheet is keyed, and is read once however often the job runs', async () => {
    const photo = await (await print()).photo(await marks());
    const { id } = await sendAndRead(photo);
    await test.get(SheetPhotoWork).read(trainer(), id);
    expect(await photos().send(trainer(), { ...place(), id, name: 'again.jpg', content: photo })).toBe(id);
    expect(await photos().list(trainer(), place())).toHaveLength(1);
    test.clock.set('2026-11-10T09:05:00Z');
    await test.get(PaperKeying).key(trainer(), {
      ...exam.place(),
      answers: [{ questionId: exam.ids.numeric, answer: { value: 1250 } }],
      reason: '',
    });
    expect(await proposal()).toBeNull();
    expect(await photos().list(trainer(), place())).toMatchObject([{ keyed: true }]);
  }, 120_000);

  it('refuses sheets of others and pictures without a sheet, each with its code', async () => {
    const foreign = await (await print(newId())).photo(() => null);
    expect(await sendAndRead(foreign)).toMatchObject({
      ...{ status: 'refused', problem: 'sheet-photo.other-sheet', names: null },
    });
    expect(await sendAndRead(PNG)).toMatchObject({ status: 'refused', problem: 'sheet-photo.no-sheet' });
    expect(await sendAndRead(PNG.subarray(0, 40))).toMatchObject({ problem: 'sheet-photo.unreadable' });
    const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj <<>> endobj\n');
    await expect(sendAndRead(pdf)).rejects.toMatchObject({ code: 'file.not-of-kind-image' });
    expect(await test.sql(`select 1 from stored_files where content_type = 'application/pdf'`)).toEqual([]);
    expect(await proposal()).toBeNull();
  }, 120_000);

  it('is for trainers of the cohort', async () => {
    const stranger = (await ExamRoom.build(test)).room.trainer.ctx;
    const send = photos().send(stranger, { ...place(), name: 'x.png', content: PNG });
    await expect(send).rejects.toMatchObject({ kind: 'not-found' });
    await expect(photos().list(stranger, place())).rejects.toMatchObject({ kind: 'not-found' });
    const { id } = await sendAndRead(await (await print()).photo(() => null));
    await expect(photos().openPage(stranger, id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(test.get(SheetProposals).of(stranger, exam.place())).rejects.toMatchObject({ kind: 'not-found' });
  }, 120_000);
});
