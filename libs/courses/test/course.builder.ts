import { newId, systemContext, type Language, type LocalisedText } from '@tamkin/kernel';
import type { ServiceTest } from '@tamkin/testing';
import { CourseAuthoring, type NewCourse } from '../src/course/course-authoring';
import { LessonTexts } from '../src/activity/lesson-texts';
import { OutlineAuthoring, type NewActivity } from '../src/module/outline-authoring';
import { CoursePublication } from '../src/publication/course-publication';

export interface BuiltCourse {
  readonly id: string;
  readonly versionId: string;
  readonly moduleIds: string[];
  readonly activityIds: string[];
}

type Part = Partial<Omit<NewActivity, 'moduleId'>>;

let counter = 0;
const inTwo = (text: string): LocalisedText => ({ fr: text, ar: `${text} بالعربية` });

/** Through the product's own services: a course in French and Arabic whose lessons have a text. Fills what is left out. */
export async function buildCourse(
  test: Pick<ServiceTest, 'get'>,
  given: Partial<NewCourse> & { modules?: readonly (readonly Part[])[]; publish?: boolean } = {},
): Promise<BuiltCourse> {
  const ctx = systemContext('build a course', 'request');
  const { modules = [[{}, {}]], publish = false, ...course } = given;
  const { id, versionId } = await test.get(CourseAuthoring).createCourse(ctx, {
    code: `T${++counter}`,
    baseLanguage: 'fr',
    languages: ['fr', 'ar'],
    title: inTwo(`Cours ${counter}`),
    ...course,
  });
  const built: BuiltCourse = { id, versionId, moduleIds: [], activityIds: [] };
  for (const parts of modules) {
    const title = inTwo(`Module ${built.moduleIds.length + 1}`);
    const module = await test.get(OutlineAuthoring).addModule(ctx, { courseId: id, title });
    built.moduleIds.push(module.id);
    for (const part of parts) built.activityIds.push(await buildActivity(test, module.id, part));
  }
  if (publish) await test.get(CoursePublication).publish(ctx, { courseId: id });
  return built;
}

async function buildActivity(test: Pick<ServiceTest, 'get'>, moduleId: string, part: Part): Promise<string> {
  const ctx = systemContext('build a course', 'request');
  const activity = { kind: 'lesson' as const, mandatory: true, minutes: 6, title: inTwo('Leçon'), moduleId, ...part };
  const { id } = await test.get(OutlineAuthoring).addActivity(ctx, activity);
  if (activity.kind !== 'lesson' && activity.kind !== 'assignment') return id;
  const blockId = newId();
  for (const language of ['fr', 'ar'] satisfies Language[]) {
    const html = `<p>${language === 'fr' ? 'La visite' : 'الزيارة'}</p>`;
    const blocks = [{ id: blockId, type: 'text' as const, html }];
    await test.get(LessonTexts).save(ctx, { activityId: id, language, revision: 0, blocks });
  }
  return id;
}
