import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ArchiveParts, type ArchivePart } from '@tamkin/courses';
import type { OperationContext } from '@tamkin/kernel';
import { ArchivedBank, type ArchivedQuestion } from './archived-bank';
import { ArchivedForms, type ArchivedFormsOfCourse } from './archived-forms';
import { ArchivedLessonQuestions, type ArchivedLessonQuestion } from './archived-lesson-questions';
import { ArchivedPapers, type ArchivedPaper } from './archived-papers';
import { BorrowedQuestions, type BorrowedQuestion, type QuestionName } from './borrowed-questions';

interface ArchivedAssessments extends ArchivedFormsOfCourse {
  readonly questions: readonly ArchivedQuestion[];
  /** Of other banks, as they count here: used when this installation does not have them, or does not share them. */
  readonly borrowed?: readonly BorrowedQuestion[];
  readonly papers: readonly ArchivedPaper[];
  /** Archives of before lessons could hold questions of the bank do not name them. */
  readonly lessonQuestions?: readonly ArchivedLessonQuestion[];
}

/** This domain's part in archives and copies of courses: the bank, papers, surveys, grids and rules of assignments. */
@Injectable()
export class AssessmentArchive implements ArchivePart, OnModuleInit {
  readonly name = 'assessments';

  constructor(
    private readonly archives: ArchiveParts,
    private readonly bank: ArchivedBank,
    private readonly papers: ArchivedPapers,
    private readonly lessons: ArchivedLessonQuestions,
    private readonly borrowed: BorrowedQuestions,
    private readonly forms: ArchivedForms,
  ) {}

  onModuleInit(): void {
    this.archives.register(this);
  }

  async read(
    ctx: OperationContext,
    { courseId, activityKeys }: { courseId: string; activityKeys: ReadonlyMap<string, string> },
  ): Promise<ArchivedAssessments> {
    const { papers, wordings } = await this.papers.read(ctx, { courseId, activityKeys });
    const lessonQuestions = await this.lessons.read(ctx, { courseId, activityKeys }, wordings);
    const questions = await this.bank.read(ctx, courseId, wordings);
    const borrowed = await this.borrowed.read(ctx, namesIn({ papers, lessonQuestions }), wordings);
    return { questions, borrowed, papers, lessonQuestions, ...(await this.forms.read(ctx, activityKeys)) };
  }

  async write(
    ctx: OperationContext,
    { courseId, part, activityIds, borrowed }: Parameters<ArchivePart['write']>[1],
  ): Promise<void> {
    const { questions, borrowed: carried = [], ...hung } = part as ArchivedAssessments;
    const isWritten = ({ activity }: { activity: string }): boolean => !borrowed.has(activity);
    const papers = hung.papers.filter(isWritten);
    const lessonQuestions = (hung.lessonQuestions ?? []).filter(isWritten);
    const own = await this.bank.write(ctx, courseId, questions);
    const names = namesIn({ papers, lessonQuestions });
    const findQuestion = await this.borrowed.bring(ctx, { courseId, names, carried, own });
    await this.papers.write(ctx, { courseId, papers, activityIds, findQuestion });
    await this.lessons.write(ctx, lessonQuestions, { activityIds, findQuestion });
    const [surveys, grids] = [hung.surveys.filter(isWritten), hung.grids.filter(isWritten)];
    const assignments = hung.assignments.filter(isWritten);
    await this.forms.write(ctx, { surveys, grids, assignments }, activityIds);
  }

  count(part: unknown): Readonly<Record<string, number>> {
    const { questions, papers, surveys, grids, assignments } = part as ArchivedAssessments;
    const forms = { surveys: surveys.length, grids: grids.length, assignments: assignments.length };
    return { questions: questions.length, papers: papers.length, ...forms };
  }
}

/** Every question that a paper or a lesson chose. */
function namesIn({
  papers,
  lessonQuestions,
}: {
  papers: readonly ArchivedPaper[];
  lessonQuestions: readonly ArchivedLessonQuestion[];
}): QuestionName[] {
  return [...papers.flatMap(({ questions }) => questions), ...lessonQuestions];
}
