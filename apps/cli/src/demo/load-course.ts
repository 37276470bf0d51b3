import type { INestApplicationContext } from '@nestjs/common';
import {
  AssignmentSettingsService,
  ObservationsService,
  PapersService,
  QuestionBankService,
  SurveysService,
  USUAL_SETTINGS,
  type AssignmentSettingsView,
} from '@tamkin/assessments';
import { CourseAuthoring, CoursePublication, LessonTexts, OutlineAuthoring, type BlockInput } from '@tamkin/courses';
import type { OperationContext } from '@tamkin/kernel';
import { marked } from 'marked';
import type { DemoActivity, DemoCourse, DemoGrid, DemoQuiz, DemoSurvey } from './demo-course';
import { readDemo, readDemoText } from './demo-files';
import { readNotation, type Drawings } from './demo-notation';
import { questionContent } from './demo-question';
import { loadDrawings } from './load-drawings';

/** What the story of a cohort needs to know of its course: ids by the keys of the files. */
export interface LoadedCourse {
  readonly courseId: string;
  readonly modules: ReadonlyMap<string, string>;
  /** In the order of the course. */
  readonly activities: ReadonlyMap<string, LoadedActivity>;
}

export interface LoadedActivity extends DemoActivity {
  readonly id: string;
}

/** The course that is being written. */
interface Desk {
  readonly ctx: OperationContext;
  readonly course: DemoCourse;
  readonly courseId: string;
  readonly drawings: Drawings;
}

/** Writes and publishes a course of the demo as a trainer does, through the same services. */
export class CourseLoader {
  constructor(private readonly app: INestApplicationContext) {}

  async load(ctx: OperationContext, code: string): Promise<LoadedCourse> {
    const course = readDemo<DemoCourse>(`courses/${code}/course.json`);
    const { id: courseId } = await this.app.get(CourseAuthoring).createCourse(ctx, course);
    const desk = { ctx, course, courseId, drawings: await loadDrawings(this.app, ctx, code) };
    const outline = this.app.get(OutlineAuthoring);
    const modules = new Map<string, string>();
    const activities = new Map<string, LoadedActivity>();
    for (const module of course.modules) {
      const { id: moduleId } = await outline.addModule(ctx, { courseId, title: module.title });
      modules.set(module.key, moduleId);
      for (const activity of module.activities) {
        const purpose = activity.quiz ? this.quiz(course, activity.quiz).purpose : null;
        const { id } = await outline.addActivity(ctx, {
          ...activity,
          moduleId,
          purpose,
          actionPlan: activity.actionPlan ?? false,
        });
        activities.set(activity.key, { ...activity, id });
        await this.fill(desk, { ...activity, id });
      }
    }
    await this.app.get(CoursePublication).publish(ctx, { courseId });
    return { courseId, modules, activities };
  }

  private async fill(desk: Desk, activity: LoadedActivity): Promise<void> {
    const { ctx, course } = desk;
    if (activity.file) await this.writeTexts(desk, activity.id, activity.file);
    if (activity.blocks) await this.writeBlocks(desk, activity.id, activity.blocks);
    if (activity.quiz) await this.writePaper(desk, activity.id, this.quiz(course, activity.quiz));
    if (activity.survey) {
      const { questions } = readDemo<DemoSurvey>(`courses/${course.code}/${activity.survey}`);
      await this.app.get(SurveysService).write(ctx, { activityId: activity.id, revision: 0, questions });
    }
    if (activity.assignment) {
      const settings = readDemo<AssignmentSettingsView>(`courses/${course.code}/${activity.assignment}`);
      await this.app.get(AssignmentSettingsService).write(ctx, { ...settings, activityId: activity.id, revision: 0 });
    }
    if (activity.grid) {
      const { maxPerCriterion, criteria } = readDemo<DemoGrid>(`courses/${course.code}/${activity.grid}`);
      const grid = { activityId: activity.id, revision: 0, maxPerCriterion, criteria: [...criteria] };
      await this.app.get(ObservationsService).writeGrid(ctx, grid);
    }
  }

  /** One block a section, so that the translation stands beside what it translates. */
  private async writeTexts({ ctx, course }: Desk, activityId: string, file: string): Promise<void> {
    for (const language of course.languages) {
      const sections = readDemoText(`courses/${course.code}/${file}.${language}.md`).split(/\n(?=## )/);
      const blocks = sections.map((section, index) => ({
        id: `s${index + 1}`,
        type: 'text' as const,
        html: marked.parse(section, { async: false }),
      }));
      await this.app.get(LessonTexts).save(ctx, { activityId, language, revision: 0, blocks });
    }
  }

  private async writeBlocks({ ctx, course, drawings }: Desk, activityId: string, file: string): Promise<void> {
    const written = readDemo<readonly object[]>(`courses/${course.code}/${file}`);
    for (const language of course.languages) {
      const blocks = readNotation(written, { language, drawings }) as BlockInput[];
      await this.app.get(LessonTexts).save(ctx, { activityId, language, revision: 0, blocks });
    }
  }

  private async writePaper(
    { ctx, course, courseId, drawings }: Desk,
    activityId: string,
    { questions, attempts, sections = [], pools = [], ...rules }: DemoQuiz,
  ): Promise<void> {
    const bank = this.app.get(QuestionBankService);
    const chosen = [];
    for (const question of questions) {
      const { key, points, objective, topic, difficulty, section = null } = question;
      const tags = { topic, difficulty, objective: objective === null ? null : `O${objective}` };
      const content = questionContent(question, course.languages, drawings);
      const questionId = await bank.create(ctx, { courseId, key, ...tags, ...content });
      chosen.push({ questionId, points, objective, section });
    }
    await this.app.get(PapersService).write(ctx, {
      ...USUAL_SETTINGS[rules.purpose],
      ...rules,
      activityId,
      revision: 0,
      attemptsAllowed: attempts,
      sections,
      questions: pools.length > 0 ? [] : chosen,
      pools: pools.map(({ objective, ...pool }) => ({
        ...pool,
        ...{ courseId, objective: `O${objective}`, section: null, difficulty: null },
      })),
    });
  }

  private quiz({ code }: DemoCourse, file: string): DemoQuiz {
    return readDemo<DemoQuiz>(`courses/${code}/${file}`);
  }
}
