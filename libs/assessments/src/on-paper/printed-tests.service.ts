import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { Settings } from '@tamkin/config';
import { CohortsService, type CohortView } from '@tamkin/enrolments';
import { Clock, notFound, type Language, type OperationContext } from '@tamkin/kernel';
import { CourseActivityRepository, type CourseActivity } from '../activity/course-activity.repository';
import { refusals } from '../assessments.errors';
import { showQuestion, showSections, type ShownQuestion, type ShownSection } from '../attempt/attempt-view';
import { freezePaper } from '../paper/freeze-paper';
import { seededBy } from '../paper/seeded-by';
import { questionCount, PaperDrawing } from '../paper/paper-drawing';
import { PaperRepository } from '../paper/paper.repository';
import { carriedByPaper } from './carried-by-paper';
import { TestPrinter } from './document/test-printer';
import { PrintedTestRepository, type FixedForm, type PersonOnPaper, type TestOnPaper } from './printed-test.repository';

/** What can be printed of a test; `key` is for trainers only. */
export const TEST_PRINTS = ['test', 'answer-sheets', 'key'] as const;
export type TestPrint = (typeof TEST_PRINTS)[number];

export interface PlaceOnPaper {
  readonly cohortId: string;
  readonly activityId: string;
}

/** One test on paper: who sits it and what it asks, in the order of the sheet. */
export interface TestSheetView {
  readonly activity: CourseActivity;
  readonly cohort: CohortView;
  readonly people: readonly PersonOnPaper[];
  readonly sections: readonly ShownSection[];
  readonly questions: readonly ShownQuestion[];
  /** Questions that need a phone and are not on the sheet. */
  readonly leftOut: readonly ShownQuestion[];
}

/** Tests on paper: one form for the whole cohort, printed in French and Arabic. */
@Injectable()
export class PrintedTests {
  constructor(
    private readonly printed: PrintedTestRepository,
    private readonly papers: PaperRepository,
    private readonly drawing: PaperDrawing,
    private readonly activities: CourseActivityRepository,
    private readonly cohorts: CohortsService,
    private readonly printer: TestPrinter,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** The tests of a cohort, with how many sheets are keyed. */
  async ofCohort(ctx: OperationContext, cohortId: string): Promise<TestOnPaper[]> {
    requireScope(ctx, 'paper-tests.key');
    await this.cohorts.requireTrainer(ctx, cohortId);
    return this.printed.tests(ctx, cohortId);
  }

  async one(ctx: OperationContext, place: PlaceOnPaper): Promise<TestSheetView> {
    const { cohort, activity, form } = await this.open(ctx, place);
    const inLanguage = (language: Language) => (question: FixedForm['leftOut'][number]) =>
      showQuestion(question, null, language);
    return {
      activity,
      cohort,
      people: await this.printed.people(ctx, place),
      sections: showSections(form.paper, ctx.language),
      questions: form.paper.questions.map(inLanguage(ctx.language)),
      leftOut: form.leftOut.map(inLanguage(ctx.language)),
    };
  }

  /** A PDF. The form never changes once it was fixed, so sheets printed later fit those printed before. */
  async print(ctx: OperationContext, { part, ...place }: PlaceOnPaper & { part: TestPrint }): Promise<Buffer> {
    const { cohort, activity, form } = await this.open(ctx, place);
    if (form.paper.questions.length === 0) throw refusals.nothingOnPaper();
    const people = part === 'answer-sheets' ? await this.printed.people(ctx, place) : [];
    const address = `${this.settings.PUBLIC_URL}/cohorts/${cohort.id}/paper/${activity.id}`;
    return this.printer.print({
      part,
      test: { cohort, activity, paper: form.paper, createdAt: this.clock.now() },
      people: people.map((person) => ({ ...person, address: `${address}/${person.enrolmentId}` })),
    });
  }

  /** The form of a cohort, fixed now when it is not yet. The caller has checked who asks. */
  async formOf(ctx: OperationContext, place: PlaceOnPaper): Promise<FixedForm> {
    const known = await this.printed.form(ctx, place);
    if (known) return known;
    const { cohortId, activityId } = place;
    const paper = await this.papers.find(ctx, activityId);
    if (!paper || questionCount(paper) === 0) throw refusals.noPaper();
    const drawn = await this.drawing.draw(ctx, paper, { activityId, enrolmentId: cohortId, attempt: 1 });
    const form = carriedByPaper(freezePaper(drawn, seededBy(`${cohortId}:${activityId}`)));
    await this.printed.fix(ctx, { ...place, ...form, drawnAt: this.clock.now() });
    return (await this.printed.form(ctx, place)) ?? form;
  }

  private async open(
    ctx: OperationContext,
    place: PlaceOnPaper,
  ): Promise<{ cohort: CohortView; activity: CourseActivity; form: FixedForm }> {
    requireScope(ctx, 'paper-tests.key');
    const cohort = await this.cohorts.requireTrainer(ctx, place.cohortId);
    const activity = await this.activities.require(ctx, place.activityId, 'quiz');
    const tests = await this.printed.tests(ctx, place.cohortId);
    if (!tests.some(({ activityId }) => activityId === activity.id)) throw notFound('activity');
    if (activity.versionStatus !== 'published') throw notFound('activity');
    return { cohort, activity, form: await this.formOf(ctx, place) };
  }
}
