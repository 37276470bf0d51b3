import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tamkin/audit';
import { TransactionRunner } from '@tamkin/database';
import { StoredFiles } from '@tamkin/files';
import { Clock, DomainError, type OperationContext } from '@tamkin/kernel';
import { fileIdsOf } from '../../question/question-files';
import { openQuestionFile, readQuestionFile } from '../question-file';
import { BankWriterRepository } from './bank-writer.repository';
import { keyQuestions, planQuestions, type KeyedQuestion, type PlannedQuestion } from './plan-questions';
import type { QuestionImport } from './question-import.entity';
import { QuestionImportMedia } from './question-import-media';
import { QuestionImportRepository } from './question-import.repository';
import { KEPT_DAYS } from './question-imports.service';

const CHUNK = 500;

/** The worker's part of a question import: reading the file into a plan, and doing what a confirmed plan says. */
@Injectable()
export class QuestionImportWork {
  constructor(
    private readonly imports: QuestionImportRepository,
    private readonly bank: BankWriterRepository,
    private readonly files: StoredFiles,
    private readonly media: QuestionImportMedia,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Plans every question; a file that cannot be read is refused with its code. Running it again plans anew. */
  async read(ctx: OperationContext, importId: string): Promise<void> {
    const row = await this.imports.find(ctx, importId);
    if (row?.status !== 'reading') return;
    try {
      const questions = await this.questionsIn(ctx, row);
      await this.transactions.run(ctx, async (ctx) => {
        await this.imports.clearRows(ctx, importId);
        for (const chunk of chunksOf(questions)) {
          await this.imports.saveRows(ctx, importId, await this.plan(ctx, row.courseId, chunk));
        }
        const counts = await this.imports.counts(ctx, importId);
        await this.imports.change(ctx, importId, { status: 'ready', counts, total: questions.length });
      });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.refuse(ctx, importId, error);
    }
  }

  /** For a file that cannot be read at all. */
  async refuse(ctx: OperationContext, importId: string, error?: DomainError): Promise<void> {
    const problem = error ? { code: error.code, details: error.details } : { code: 'question-import.damaged' };
    await this.imports.change(ctx, importId, { status: 'refused', problem, finishedAt: this.clock.now() });
  }

  /**
   * Writes chunk by chunk, each planned again, for the bank may have moved since the preview, in one transaction with its
   * progress. What a killed worker had written counts as unchanged the second time.
   */
  async apply(ctx: OperationContext, importId: string): Promise<void> {
    const row = await this.imports.find(ctx, importId);
    if (row?.status !== 'confirming') return;
    let done = 0;
    let after = 0;
    for (;;) {
      const chunk = await this.imports.goodRows(ctx, importId, after, CHUNK);
      const last = chunk.at(-1);
      if (!last) break;
      after = last.place;
      done += chunk.length;
      await this.writeChunk(ctx, row, chunk, done);
    }
    await this.finish(ctx, row);
  }

  private async questionsIn(
    ctx: OperationContext,
    { fileId, language, personId, createdAt }: QuestionImport,
  ): Promise<KeyedQuestion[]> {
    const { read } = await this.files.open(ctx, fileId);
    const file = await openQuestionFile(await buffer(await read()));
    const expiresAt = new Date(createdAt.getTime() + KEPT_DAYS * 86_400_000);
    const questions = await readQuestionFile(file, language);
    return keyQuestions(await this.media.keep(ctx, questions, { personId, expiresAt }));
  }

  private async plan(
    ctx: OperationContext,
    courseId: string,
    questions: readonly KeyedQuestion[],
  ): Promise<PlannedQuestion[]> {
    const keys = questions.map(({ key }) => key);
    return planQuestions(questions, await this.bank.known(ctx, courseId, keys));
  }

  /** Questions that can no longer come say so beside them. */
  private async writeChunk(
    ctx: OperationContext,
    { id, courseId, personId }: QuestionImport,
    chunk: readonly KeyedQuestion[],
    done: number,
  ): Promise<void> {
    await this.transactions.run(ctx, async (ctx) => {
      await this.transactions.lock(ctx, `question-keys:${courseId}`);
      const planned = await this.plan(ctx, courseId, chunk);
      await this.bank.write(ctx, planned, { courseId, personId, now: this.clock.now() });
      const shown = planned.flatMap(({ result }) => (result ? fileIdsOf(result) : []));
      if (shown.length > 0) await this.files.keepForGood(ctx, [...new Set(shown)]);
      const bad = planned.filter(({ outcome }) => outcome === 'bad');
      if (bad.length > 0) await this.imports.saveRows(ctx, id, bad);
      await this.imports.change(ctx, id, { done });
    });
  }

  private async finish(ctx: OperationContext, { id, personId }: QuestionImport): Promise<void> {
    await this.transactions.run(ctx, async (ctx) => {
      const current = await this.imports.findLocked(ctx, id);
      if (current?.status !== 'confirming') return;
      const counts = await this.imports.counts(ctx, id);
      await this.imports.change(ctx, id, { status: 'done', done: current.total, counts, finishedAt: this.clock.now() });
      const sender = { kind: 'person', personId, sessionId: id, grants: [] } as const;
      await this.audit.record(
        { ...ctx, actor: sender },
        { action: 'question.imported', subject: { kind: 'question-import', id }, details: { ...counts } },
      );
    });
  }
}

function* chunksOf<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let start = 0; start < rows.length; start += CHUNK) yield rows.slice(start, start + CHUNK);
}
