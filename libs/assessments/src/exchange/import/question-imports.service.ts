import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { TransactionRunner } from '@tamkin/database';
import { StoredFiles, withEnding } from '@tamkin/files';
import {
  actorPersonId,
  Clock,
  DomainError,
  newId,
  notFound,
  type Language,
  type OperationContext,
  type Page,
  type PageRequest,
} from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import { CourseActivityRepository } from '../../activity/course-activity.repository';
import { applyQuestionImport, readQuestionImport } from '../exchange.jobs';
import { fileRefusals, LARGEST_FILE_BYTES } from '../exchange.errors';
import { openQuestionFile, type QuestionFile } from '../question-file';
import type { ImportOutcome } from './plan-questions';
import {
  QuestionImportRepository,
  type QuestionImportItem,
  type QuestionImportRowItem,
} from './question-import.repository';

/** Days for which a file that was sent is kept, with what it brought unless confirmed. */
export const KEPT_DAYS = 30;
const NOTHING = { added: 0, changed: 0, unchanged: 0, bad: 0 };
/** Under which ending the file is kept: it says what was found in it. */
const ENDINGS: Readonly<Record<QuestionFile['format'], string>> = {
  moodle: 'xml',
  gift: 'gift',
  aiken: 'aiken',
  qti: 'zip',
  xlsx: 'xlsx',
};

export interface SentQuestions {
  /** Made by the client: repeating it is one import. */
  readonly id?: string | undefined;
  readonly courseId: string;
  /** Of words that the file does not mark. */
  readonly language: Language;
  readonly name: string;
  readonly content: Buffer;
}

/** Files of questions as their senders see them: sent, previewed one by one, confirmed, followed. The worker does the work. */
@Injectable()
export class QuestionImportsService {
  constructor(
    private readonly imports: QuestionImportRepository,
    private readonly activities: CourseActivityRepository,
    private readonly files: StoredFiles,
    private readonly jobs: JobWriter,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** Refuses at once what is hostile or of no format we read; the questions are read by the worker. */
  async send(ctx: OperationContext, sent: SentQuestions): Promise<string> {
    requireScope(ctx, 'courses.author');
    const { courseId, language, content } = sent;
    await this.activities.requireCourse(ctx, courseId);
    const personId = actorPersonId(ctx);
    if (!personId) throw notFound('course');
    if (content.length > LARGEST_FILE_BYTES) throw fileRefusals.tooLarge();
    const id = sent.id ?? newId();
    const known = await this.imports.find(ctx, id);
    if (known && known.courseId !== courseId) throw notFound('question-import');
    if (known) return id;
    const file = await openQuestionFile(content);
    const fileId = await this.keep(ctx, { name: sent.name, content, personId, file });
    await this.transactions.run(ctx, async (ctx) => {
      await this.imports.add(ctx, {
        ...{ id, courseId, personId, fileId, language, format: file.format },
        ...{ status: 'reading', problem: null, done: 0, total: 0, counts: NOTHING },
        createdAt: this.clock.now(),
        finishedAt: null,
      });
      await this.jobs.enqueue(ctx, readQuestionImport, { importId: id });
    });
    return id;
  }

  /** Of a course, newest first. */
  async list(ctx: OperationContext, courseId: string, page: PageRequest): Promise<Page<QuestionImportItem>> {
    requireScope(ctx, 'courses.author');
    await this.activities.requireCourse(ctx, courseId);
    return this.imports.list(ctx, courseId, page);
  }

  async read(ctx: OperationContext, id: string): Promise<QuestionImportItem> {
    requireScope(ctx, 'courses.author');
    const item = await this.imports.item(ctx, id);
    if (!item) throw notFound('question-import');
    return item;
  }

  async rows(
    ctx: OperationContext,
    id: string,
    outcome: ImportOutcome | undefined,
    page: PageRequest,
  ): Promise<Page<QuestionImportRowItem>> {
    await this.read(ctx, id);
    return this.imports.rowPage(ctx, id, outcome, page);
  }

  /** From here on the worker writes. Confirming twice is confirming once. */
  async confirm(ctx: OperationContext, id: string): Promise<void> {
    await this.read(ctx, id);
    await this.transactions.run(ctx, async (ctx) => {
      const row = await this.imports.findLocked(ctx, id);
      if (row?.status === 'confirming' || row?.status === 'done') return;
      if (row?.status !== 'ready') throw new DomainError('conflict', 'question-import.not-ready');
      const { added, changed, unchanged } = row.counts;
      await this.imports.change(ctx, id, { status: 'confirming', done: 0, total: added + changed + unchanged });
      await this.jobs.enqueue(ctx, applyQuestionImport, { importId: id });
    });
  }

  /** A single QTI item is text; a package is an archive. */
  private async keep(
    ctx: OperationContext,
    { name, content, personId, file }: { name: string; content: Buffer; personId: string; file: QuestionFile },
  ): Promise<string> {
    const ending = file.format === 'qti' && content.subarray(0, 2).toString() !== 'PK' ? 'xml' : ENDINGS[file.format];
    const { id } = await this.files.store(ctx, {
      kind: 'import',
      name: withEnding(name, ending),
      content,
      ownerId: personId,
      expiresAt: new Date(this.clock.now().getTime() + KEPT_DAYS * 86_400_000),
    });
    return id;
  }
}
