import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { Settings } from '@tamkin/config';
import { CohortsService, type CohortView } from '@tamkin/enrolments';
import { Clock, notFound, type OperationContext } from '@tamkin/kernel';
import { CourseActivityRepository, type CourseActivity } from '../activity/course-activity.repository';
import { refusals } from '../assessments.errors';
import { showQuestion, type ShownQuestion } from '../attempt/attempt-view';
import { sheetToken } from './document/corner-code';
import { formCode } from './document/test-document';
import { TestPrinter } from './document/test-printer';
import { PrintedForms, type PlaceOnPaper } from './printed-forms';
import type { PrintedForm } from './printed-test.entity';
import { PrintedTestRepository, type FixedForm, type PersonOnPaper, type TestOnPaper } from './printed-test.repository';

/** What can be printed of a test; `key` is for trainers only. */
export const TEST_PRINTS = ['test', 'answer-sheets', 'key'] as const;
export type TestPrint = (typeof TEST_PRINTS)[number];

/** One test on paper: who sits it and what it asks. */
export interface TestSheetView {
  readonly activity: CourseActivity;
  readonly cohort: CohortView;
  readonly people: readonly PersonOnPaper[];
  /** One, or two where questions are drawn. */
  readonly forms: readonly FormView[];
  /** Another test of the course draws from the same pools. */
  readonly parallel: boolean;
}

export interface FormView {
  readonly form: PrintedForm;
  /** As it stands on everything printed of this form. */
  readonly code: string;
  readonly questionCount: number;
  /** Questions that need a phone and are not on the sheet. */
  readonly leftOut: readonly ShownQuestion[];
}

/** A test of a cohort that its trainer may print and key. */
export interface OpenTest {
  readonly cohort: CohortView;
  readonly activity: CourseActivity;
  readonly parallel: boolean;
  readonly forms: readonly FixedForm[];
}

/** Tests on paper: one form for the whole cohort, or two where questions are drawn, printed in French and Arabic. */
@Injectable()
export class PrintedTests {
  constructor(
    private readonly printed: PrintedTestRepository,
    private readonly forms: PrintedForms,
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
    const { cohort, activity, parallel, forms } = await this.open(ctx, place);
    return {
      activity,
      cohort,
      parallel,
      people: await this.printed.people(ctx, place),
      forms: forms.map(({ form, paper, leftOut }) => ({
        form,
        code: formName({ form, paper }, forms.length),
        questionCount: paper.questions.length,
        leftOut: leftOut.map((question) => showQuestion(question, null, { language: ctx.language, whole: true })),
      })),
    };
  }

  /**
   * A PDF: the booklet or the key of one form, or the answer sheets of everybody, each of their own form. Forms never
   * change once they were fixed, so sheets printed later fit those printed before.
   */
  async print(
    ctx: OperationContext,
    { part, form, ...place }: PlaceOnPaper & { part: TestPrint; form: PrintedForm },
  ): Promise<Buffer> {
    const { cohort, activity, forms } = await this.open(ctx, place);
    const asked = forms.find((each) => each.form === form);
    if (!asked) throw notFound('form');
    if (forms.every(({ paper }) => paper.questions.length === 0)) throw refusals.nothingOnPaper();
    const people = part === 'answer-sheets' ? await this.printed.people(ctx, place) : [];
    const address = `${this.settings.PUBLIC_URL}/cohorts/${cohort.id}/paper/${activity.id}`;
    const papers = forms.map(({ form, paper }) => ({
      ...{ form, paper, name: formName({ form, paper }, forms.length) },
      letter: forms.length > 1 ? form : null,
    }));
    return this.printer.print({
      part,
      test: { cohort, activity, createdAt: this.clock.now() },
      form: papers.find((each) => each.form === asked.form)!,
      ...(part === 'test' ? { pictures: await this.forms.picturesOf(ctx, asked) } : {}),
      sheets: people.map((person) => ({
        ...person,
        address: `${address}/${person.enrolmentId}`,
        token: sheetToken({ activityId: activity.id, enrolmentId: person.enrolmentId }),
        form: papers.find((each) => each.form === person.form) ?? papers[0]!,
      })),
    });
  }

  /** Refuses whoever does not train this cohort, and tests that it has not. */
  async open(ctx: OperationContext, place: PlaceOnPaper): Promise<OpenTest> {
    requireScope(ctx, 'paper-tests.key');
    const cohort = await this.cohorts.requireTrainer(ctx, place.cohortId);
    const activity = await this.activities.require(ctx, place.activityId, 'quiz');
    const tests = await this.printed.tests(ctx, place.cohortId);
    const known = tests.find(({ activityId }) => activityId === activity.id);
    if (!known) throw notFound('activity');
    if (activity.versionStatus !== 'published') throw notFound('activity');
    return { cohort, activity, parallel: known.parallel, forms: await this.forms.ofCohort(ctx, place) };
  }
}

/** `A-3F2C` of two forms, `3F2C` of one. */
function formName({ form, paper }: Pick<FixedForm, 'form' | 'paper'>, forms: number): string {
  return forms > 1 ? `${form}-${formCode(paper)}` : formCode(paper);
}
