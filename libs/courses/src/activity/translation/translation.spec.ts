import { newId, systemContext } from '@tamkin/kernel';
import { countStatements, createServiceTest, type ServiceTest } from '@tamkin/testing';
import { buildCourse } from '../../../test/course.builder';
import { CoursesModule } from '../../courses.module';
import { CoursePublication } from '../../publication/course-publication';
import type { BlockInput } from '../blocks/block-input';
import { TextHistory } from '../history/text-history';
import { LessonTexts, type SaveText } from '../lesson-texts';
import { TranslationReview } from './translation-review';

const ctx = systemContext('test', 'request');
const text = (id: string, words: string): BlockInput => ({ id, type: 'text', html: `<p>${words}</p>` });

describe('a translation beside its base', () => {
  let test: ServiceTest;
  let texts: LessonTexts;

  beforeAll(async () => {
    test = await createServiceTest([CoursesModule]);
    texts = test.get(LessonTexts);
  });
  afterAll(() => test.close());

  /** A lesson of three blocks in both languages, each at revision 2. */
  const lesson = async (): Promise<{ courseId: string; id: string }> => {
    const course = await buildCourse(test, { modules: [[{}]] });
    const id = course.activityIds[0]!;
    await save(id, 'fr', 1, [text('a', 'un'), text('b', 'deux'), text('c', 'trois')]);
    await save(id, 'ar', 1, [text('a', 'واحد'), text('b', 'اثنان'), text('c', 'ثلاثة')]);
    return { courseId: course.id, id };
  };
  const save = (
    activityId: string,
    language: 'fr' | 'ar',
    revision: number,
    blocks: readonly BlockInput[],
    confirmed?: SaveText['confirmed'],
  ) => texts.save(ctx, { activityId, language, revision, blocks, ...(confirmed ? { confirmed } : {}) });
  const arabic = async (id: string) =>
    (await texts.ofActivity(ctx, id)).texts.find(({ language }) => language === 'ar')!;
  const states = async (id: string): Promise<string[]> =>
    (await arabic(id)).standings.map(({ blockId, state }) => `${blockId} ${state}`);

  it('follows the base when blocks are added, moved and removed, without a revision of its own', async () => {
    const { id } = await lesson();
    await save(id, 'fr', 2, [text('c', 'trois'), text('new', 'nouveau'), text('a', 'un')]);
    expect(await states(id)).toEqual(['c translated', 'new missing', 'a translated']);
    const { blocks, revision } = await arabic(id);
    expect(blocks.map((block) => block.id)).toEqual(['c', 'a']);
    expect(revision).toBe(2);
    expect(await save(id, 'ar', 2, [text('a', 'واحد'), text('new', 'جديد'), text('c', 'ثلاثة')])).toMatchObject({
      revision: 3,
    });
    expect((await arabic(id)).blocks.map((block) => block.id)).toEqual(['c', 'new', 'a']);
  });

  it('marks only the block that changed, and says what it said before', async () => {
    const { id } = await lesson();
    const saved = await save(id, 'fr', 2, [text('a', 'un'), text('b', 'deux, ou presque'), text('c', 'trois')]);
    expect(await states(id)).toEqual(['a translated', 'b out-of-date', 'c translated']);
    const standings = saved.texts.find(({ language }) => language === 'ar')!.standings;
    expect(standings[1]).toMatchObject({ change: { before: 'deux', now: 'deux, ou presque' } });
    await save(id, 'fr', 3, [text('a', 'un'), text('b', 'deux'), text('c', 'trois')]);
    expect(await states(id)).toEqual(['a translated', 'b translated', 'c translated']);
  });

  it('does not call a change of shape a change of words', async () => {
    const { id } = await lesson();
    await save(id, 'fr', 2, [{ id: 'a', type: 'text', html: '<p><strong>un</strong></p>' }, text('b', 'deux')]);
    expect(await states(id)).toEqual(['a translated', 'b translated']);
  });

  it('is reviewed until its words or those of the base change', async () => {
    const { id } = await lesson();
    const reviews = test.get(TranslationReview);
    const review = { activityId: id, language: 'ar' as const, blockId: 'a' };
    expect(await reviews.approve(ctx, review)).toMatchObject({ state: 'reviewed' });
    expect(await states(id)).toEqual(['a reviewed', 'b translated', 'c translated']);
    expect(await reviews.withdraw(ctx, review)).toMatchObject({ state: 'translated' });
    await reviews.approve(ctx, review);
    await save(id, 'ar', 2, [text('a', 'واحد فقط'), text('b', 'اثنان'), text('c', 'ثلاثة')], []);
    expect(await states(id)).toEqual(['a translated', 'b translated', 'c translated']);
    await save(id, 'fr', 2, [text('a', 'un'), text('b', 'deux'), text('c', 'trois'), text('d', 'quatre')]);
    await expect(reviews.approve(ctx, { ...review, blockId: 'd' })).rejects.toMatchObject({
      code: 'block.not-translated',
    });
    await expect(reviews.approve(ctx, { ...review, blockId: 'z' })).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('brings back the truth about a block whose removal was undone', async () => {
    const { id } = await lesson();
    await save(id, 'fr', 2, [text('a', 'un, changé'), text('b', 'deux')]);
    await save(id, 'fr', 3, [text('b', 'deux')]);
    await save(id, 'fr', 4, [text('a', 'un, changé'), text('b', 'deux')]);
    await save(id, 'ar', 2, [text('a', 'واحد'), text('b', 'اثنان')], []);
    expect(await states(id)).toEqual(['a out-of-date', 'b translated']);
  });

  it('prevents publication while a block is missing or unfinished; what is behind is told', async () => {
    const { courseId, id } = await lesson();
    const problems = async (): Promise<string[]> =>
      (await test.get(CoursePublication).problems(ctx, courseId)).map(
        ({ code, language, blocking, details }) =>
          `${code} ${language} ${String(details?.['count'])}${blocking === false ? ' (told)' : ''}`,
      );
    await save(id, 'fr', 2, [
      text('a', 'un'),
      text('b', 'deux bis'),
      text('n', 'x'),
      { id: 'p', type: 'image', alt: 'y' },
    ]);
    expect(await problems()).toEqual([
      'publication.blocks-unfinished fr 1',
      'publication.blocks-missing ar 2',
      'publication.text-out-of-date ar 1 (told)',
      'publication.not-approved undefined undefined (told)',
    ]);
    await expect(test.get(CoursePublication).publish(ctx, { courseId })).rejects.toMatchObject({
      code: 'course.not-ready',
    });
  });

  it('keeps what has no base, and asks for it to be settled before publication', async () => {
    const { courseId, id } = await lesson();
    await save(id, 'ar', 2, [text('a', 'واحد'), text('b', 'اثنان'), text('c', 'ثلاثة'), text('x', 'زائد')]);
    expect(await states(id)).toContain('x without-base');
    const codes = (await test.get(CoursePublication).problems(ctx, courseId)).map(({ code }) => code);
    expect(codes).toEqual(['publication.blocks-without-base', 'publication.not-approved']);
  });

  it('knows texts from before there were marks: as up to date as they were as a whole', async () => {
    const { id } = await lesson();
    await test.sql(`update activity_texts set marks = '{}' where activity_id = $1`, [id]);
    expect(await states(id)).toEqual(['a translated', 'b translated', 'c translated']);
    await save(id, 'fr', 2, [text('a', 'un'), text('b', 'deux bis'), text('c', 'trois')]);
    expect(await states(id)).toEqual(['a translated', 'b out-of-date', 'c translated']);
    await test.sql(`update activity_texts set marks = '{}' where activity_id = $1`, [id]);
    expect((await arabic(id)).standings[0]).toMatchObject({ state: 'out-of-date', change: { before: null } });
  });

  describe('its past', () => {
    const history = () => test.get(TextHistory);

    it('keeps one entry a sitting, and the state before the first', async () => {
      const { id } = await lesson();
      for (const [index, words] of ['x', 'y', 'z'].entries()) await save(id, 'fr', 2 + index, [text('a', words)]);
      expect((await history().list(ctx, id, 'fr')).map(({ revision }) => revision)).toEqual([5]);
      await test.sql(
        `update activity_text_revisions set started_at = started_at - interval '11 minutes',
           saved_at = saved_at - interval '10 minutes' where activity_id = $1`,
        [id],
      );
      await save(id, 'fr', 5, [text('a', 'une autre fois')]);
      const [now, before] = await history().list(ctx, id, 'fr');
      expect([now?.revision, before?.revision]).toEqual([6, 5]);
      const old = await history().read(ctx, { activityId: id, revisionId: before!.id });
      expect(old.blocks).toEqual([{ id: 'a', type: 'text', html: '<p>z</p>' }]);
      await save(id, 'fr', 6, old.blocks);
      expect((await texts.ofActivity(ctx, id)).texts.find(({ language }) => language === 'fr')?.blocks).toEqual(
        old.blocks,
      );
    });

    it('keeps what was written minutes ago when an older text is restored', async () => {
      const { id } = await lesson();
      const [entry] = await history().list(ctx, id, 'fr');
      const { blocks } = await history().read(ctx, { activityId: id, revisionId: entry!.id });
      await texts.save(ctx, {
        activityId: id,
        language: 'fr',
        revision: 2,
        blocks: [text('a', 'nouveau')],
        newSitting: true,
      });
      await texts.save(ctx, { activityId: id, language: 'fr', revision: 3, blocks, newSitting: true });
      expect((await history().list(ctx, id, 'fr')).map(({ revision }) => revision)).toEqual([4, 3, 2]);
    });

    it('is read in a fixed number of statements, and only of its own activity', async () => {
      const [{ id }, other] = [await lesson(), await lesson()];
      const [entry] = await history().list(ctx, id, 'fr');
      await expect(history().read(ctx, { activityId: other.id, revisionId: entry!.id })).rejects.toMatchObject({
        kind: 'not-found',
      });
      await expect(history().read(ctx, { activityId: id, revisionId: newId() })).rejects.toMatchObject({
        kind: 'not-found',
      });
      const { statements } = await countStatements(() => history().list(ctx, id, 'fr'));
      expect(statements.length).toBeLessThanOrEqual(2);
    });
  });
});
