import type { INestApplicationContext } from '@nestjs/common';
import { AssessmentsModule } from '@tamkin/assessments';
import { CourseDocumentReader, CourseDocumentWriter, CourseDuplication, type ReadCourse } from '@tamkin/courses';
import { newId, systemContext } from '@tamkin/kernel';
import { createServiceTest, type ServiceTest } from '@tamkin/testing';
import { CourseLoader } from './load-course';

const TABLES =
  'papers, paper_questions, question_revisions, questions, activity_texts, activities, course_modules, courses';

describe('a whole course as one document', () => {
  const ctx = systemContext('spec', 'spec');
  let test: ServiceTest;
  let courseId: string;
  let original: ReadCourse;

  beforeAll(async () => {
    test = await createServiceTest([AssessmentsModule]);
    ({ courseId } = await new CourseLoader(test as unknown as INestApplicationContext).load(ctx, 'C6'));
    original = await test.get(CourseDocumentReader).readNewest(ctx, courseId);
  });
  afterAll(() => test.close());

  it('holds all of it and no id of this installation but where figures follow', () => {
    const { document } = original;
    expect(document).toMatchObject({ code: 'C6', format: 'tamkin-course', formatVersion: 2 });
    expect(document.modules.flatMap(({ activities }) => activities).length).toBeGreaterThan(10);
    const withoutLineage = JSON.stringify(document).replaceAll(/"lineage":"[^"]*"/g, '');
    expect(withoutLineage).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  it('is copied under a new code, texts, papers and questions included, with a life of its own', async () => {
    const id = newId();
    await test.get(CourseDuplication).duplicate(ctx, { courseId, id, code: 'c6-b' });
    await test.get(CourseDuplication).duplicate(ctx, { courseId, id, code: 'C6-B' });
    const { document: copy } = await test.get(CourseDocumentReader).readNewest(ctx, id);
    expect(copy.code).toBe('C6-B');
    expect(copy.title.fr).toBe(`Copie de ${original.document.title.fr}`);
    expect(copy.modules[0]?.lineage).not.toBe(original.document.modules[0]?.lineage);
    const same = ({ modules, parts, rules }: ReadCourse['document']) =>
      JSON.parse(JSON.stringify({ modules, parts, rules }).replaceAll(/"lineage":"[^"]*"/g, '"lineage":""')) as object;
    expect(same(copy)).toEqual(same(original.document));
    await expect(test.get(CourseDuplication).duplicate(ctx, { courseId, code: 'C6-B' })).rejects.toMatchObject({
      code: 'course.code-taken',
    });
  });

  it('written into an empty database it gives the same document again', async () => {
    await test.sql(`truncate ${TABLES} cascade`);
    const { courseId: again } = await test
      .get(CourseDocumentWriter)
      .write(ctx, { ...original, courseId: null, keepsLineage: true, borrows: true });
    const { document } = await test.get(CourseDocumentReader).readNewest(ctx, again);
    expect(document).toEqual(original.document);
  });
});
