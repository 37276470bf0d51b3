import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ArchiveParts, type ArchivePart } from '@tamkin/courses';
import type { OperationContext } from '@tamkin/kernel';
import { ArchivedBank, type ArchivedQuestion } from './archived-bank';
import { ArchivedForms, type ArchivedFormsOfCourse } from './archived-forms';
import { ArchivedPapers, type ArchivedPaper } from './archived-papers';

interface ArchivedAssessments extends ArchivedFormsOfCourse {
  readonly questions: readonly ArchivedQuestion[];
  readonly papers: readonly ArchivedPaper[];
}

/** This domain's part in archives and copies of courses: the bank, papers, surveys, grids and rules of assignments. */
@Injectable()
export class AssessmentArchive implements ArchivePart, OnModuleInit {
  readonly name = 'assessments';

  constructor(
    private readonly archives: ArchiveParts,
    private readonly bank: ArchivedBank,
    private readonly papers: ArchivedPapers,
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
    const questions = await this.bank.read(ctx, courseId, wordings);
    return { questions, papers, ...(await this.forms.read(ctx, activityKeys)) };
  }

  async write(
    ctx: OperationContext,
    { courseId, part, activityIds }: { courseId: string; part: unknown; activityIds: ReadonlyMap<string, string> },
  ): Promise<void> {
    const { questions, papers, ...forms } = part as ArchivedAssessments;
    const questionIds = await this.bank.write(ctx, courseId, questions);
    await this.papers.write(ctx, { courseId, papers, activityIds, questionIds });
    await this.forms.write(ctx, forms, activityIds);
  }

  count(part: unknown): Readonly<Record<string, number>> {
    const { questions, papers, surveys, grids, assignments } = part as ArchivedAssessments;
    const forms = { surveys: surveys.length, grids: grids.length, assignments: assignments.length };
    return { questions: questions.length, papers: papers.length, ...forms };
  }
}
