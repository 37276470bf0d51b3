import { newId, systemContext } from '@tamkin/kernel';
import { StoredFiles } from '@tamkin/files';
import { contextOf, createServiceTest, learnerGrant, type ServiceTest } from '@tamkin/testing';
import { buildCourse } from '../../test/course.builder';
import { CoursesModule } from '../courses.module';
import { CoursesReader } from '../course-version/courses-reader';
import { LessonTexts, type SaveText } from './lesson-texts';

const ctx = systemContext('test', 'request');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('LessonTexts', () => {
  let test: ServiceTest;
  let texts: LessonTexts;
  let reader: CoursesReader;

  beforeAll(async () => {
    test = await createServiceTest([CoursesModule]);
    texts = test.get(LessonTexts);
    reader = test.get(CoursesReader);
  });
  afterAll(() => test.close());

  const lesson = async (): Promise<string> => (await buildCourse(test, { modules: [[{}]] })).activityIds[0]!;
  const text = (html: string, id = newId()) => [{ id, type: 'text' as const, html }];
  const save = (activityId: string, given: Partial<SaveText>) =>
    texts.save(ctx, { activityId, language: 'fr', revision: 1, blocks: text('<p>autre</p>'), ...given });
  const outOfDate = async (activityId: string): Promise<boolean | undefined> =>
    (await texts.ofActivity(ctx, activityId)).texts.find(({ language }) => language === 'ar')?.outOfDate;

  it('marks the translation when the base text changes, until it is made anew', async () => {
    const id = await lesson();
    const [block] = (await texts.ofActivity(ctx, id)).texts[0]!.blocks;
    expect(await outOfDate(id)).toBe(false);
    expect(await save(id, { blocks: text('<p>La visite, changée</p>', block!.id) })).toMatchObject({ revision: 2 });
    expect(await outOfDate(id)).toBe(true);
    const arabic = { language: 'ar' as const, blocks: text('<p>نص</p>', block!.id) };
    expect(await save(id, arabic)).toMatchObject({ revision: 2, outOfDate: false });
    expect(await outOfDate(id)).toBe(false);
  });

  it('keeps a translation out of date while it is being corrected, until its author confirms it', async () => {
    const id = await lesson();
    const [block] = (await texts.ofActivity(ctx, id)).texts[0]!.blocks;
    await save(id, { blocks: text('<p>La visite, changée</p>', block!.id) });
    const arabic = { language: 'ar' as const, blocks: text('<p>نص</p>', block!.id) };
    expect(await save(id, { ...arabic, confirmed: [] })).toMatchObject({ revision: 2, outOfDate: true });
    const confirmed = await save(id, { ...arabic, revision: 2, confirmed: [block!.id] });
    expect(confirmed).toMatchObject({ revision: 2, outOfDate: false });
  });

  it('does not count a save that changes nothing', async () => {
    const id = await lesson();
    const blocks = text('<p>même texte</p>');
    expect(await save(id, { blocks })).toMatchObject({ revision: 2 });
    expect(await save(id, { blocks, revision: 2 })).toMatchObject({ revision: 2 });
    expect(await save(id, { blocks, revision: 1 })).toMatchObject({ revision: 2 });
  });

  it('refuses what somebody else changed meanwhile, and one of two writers at once', async () => {
    const id = await lesson();
    await save(id, {});
    await expect(save(id, { blocks: text('<p>en retard</p>') })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'activity-text.changed-meanwhile',
    });
    const both = await Promise.allSettled(['a', 'b'].map((html) => save(id, { revision: 2, blocks: text(html) })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('drops scripts and blocks without a word', async () => {
    const id = await lesson();
    const kept = newId();
    const blocks = [
      ...text('<p>sûr<script>alert(1)</script></p>', kept),
      ...text('<p><img src=x onerror=alert(1)></p>'),
    ];
    await save(id, { blocks });
    const read = await reader.activityText(ctx, { activityId: id, language: 'fr' });
    expect(read.blocks).toEqual([{ id: kept, type: 'text', html: '<p>sûr</p>' }]);
  });

  it('takes files of the right kind, tells their size, and refuses the rest each at its place', async () => {
    const id = await lesson();
    const file = await test.get(StoredFiles).store(ctx, { kind: 'image', name: 'a.png', content: PNG, ownerId: null });
    const image = { id: newId(), type: 'image' as const, fileId: file.id, alt: 'La pièce' };
    await save(id, { blocks: [image] });
    const read = await reader.activityText(ctx, { activityId: id, language: 'fr' });
    expect(read.files).toEqual([{ id: file.id, name: 'a.png', contentType: 'image/png', size: PNG.length }]);
    const wrong = [
      { ...image, id: newId(), type: 'audio' as const },
      { ...image, id: newId(), fileId: newId() },
    ];
    await expect(save(id, { revision: 2, blocks: wrong })).rejects.toMatchObject({
      fields: [
        { field: 'blocks.0.fileId', code: 'block.file-of-wrong-kind' },
        { field: 'blocks.1.fileId', code: 'file.not-found' },
      ],
    });
    const addresses = ['http://example.org/a.mp4', 'javascript:alert(1)', 'not an address'].map((url) => ({
      id: newId(),
      type: 'video' as const,
      url,
    }));
    await expect(save(id, { revision: 2, blocks: addresses })).rejects.toMatchObject({
      fields: addresses.map(() => ({ code: 'block.address-not-https' })),
    });
  });

  it('refuses languages the course does not have, unknown activities, learners', async () => {
    const id = await lesson();
    await expect(save(id, { language: 'en', revision: 0 })).rejects.toMatchObject({
      code: 'activity-text.language-not-declared',
    });
    await expect(save(newId(), {})).rejects.toMatchObject({ code: 'activity.not-found' });
    const learner = contextOf(newId(), [learnerGrant]);
    await expect(texts.ofActivity(learner, id)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('reads the base language where the other is missing or empty', async () => {
    const id = await lesson();
    await save(id, { language: 'ar', blocks: [] });
    expect(await reader.activityText(ctx, { activityId: id, language: 'ar' })).toMatchObject({ language: 'fr' });
    expect(await reader.activityText(ctx, { activityId: id, language: 'en' })).toMatchObject({ language: 'fr' });
  });
});
