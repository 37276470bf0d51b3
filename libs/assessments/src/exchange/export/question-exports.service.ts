import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { TransactionRunner } from '@tamkin/database';
import { StoredFiles } from '@tamkin/files';
import { actorPersonId, Clock, DomainError, newId, notFound, type OperationContext } from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import { QuestionBankService, type BankFilter } from '../../question/question-bank.service';
import { makeQuestionExport } from '../exchange.jobs';
import type { ExportFormat } from './exported-question';
import type { QuestionExport } from './question-export.entity';
import { QuestionExportRepository } from './question-export.repository';

/** Days for which a file is kept. */
export const QUESTION_EXPORT_DAYS = 7;

export interface QuestionsWanted {
  /** Made by the client: asking again with it is the same export. */
  readonly id?: string | undefined;
  readonly format: ExportFormat;
  /** As the bank shows them to whoever asks. */
  readonly filter: BankFilter;
}

/** Files of questions: asked for here, made by the worker, given only to the person who asked. */
@Injectable()
export class QuestionExportsService {
  constructor(
    private readonly exports: QuestionExportRepository,
    private readonly bank: QuestionBankService,
    private readonly files: StoredFiles,
    private readonly jobs: JobWriter,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Returns the id of the export. */
  async request(ctx: OperationContext, { id = newId(), format, filter }: QuestionsWanted): Promise<string> {
    const personId = this.asker(ctx);
    const known = await this.exports.find(ctx, id);
    if (known && known.personId !== personId) throw notFound('question-export');
    if (known) return id;
    const total = await this.bank.count(ctx, filter);
    if (total === 0) throw new DomainError('not-valid', 'question-export.nothing');
    await this.transactions.run(ctx, async (ctx) => {
      await this.exports.add(ctx, {
        ...{ id, courseId: filter.courseId, personId, format, filter, total },
        ...{ status: 'working', done: 0, carried: 0, notes: [], fileId: null },
        createdAt: this.clock.now(),
        finishedAt: null,
      });
      await this.jobs.enqueue(ctx, makeQuestionExport, { exportId: id });
      const subject = { kind: 'question-export', id };
      await this.audit.record(ctx, { action: 'question.exported', subject, details: { format, questions: total } });
    });
    return id;
  }

  async read(ctx: OperationContext, id: string): Promise<QuestionExport> {
    const personId = this.asker(ctx);
    const row = await this.exports.find(ctx, id);
    if (row?.personId !== personId) throw notFound('question-export');
    return row;
  }

  async open(ctx: OperationContext, id: string): ReturnType<StoredFiles['open']> {
    const { status, fileId } = await this.read(ctx, id);
    if (status !== 'done') throw new DomainError('conflict', 'question-export.not-ready');
    if (!fileId) throw notFound('question-export');
    return this.files.open(ctx, fileId);
  }

  private asker(ctx: OperationContext): string {
    requireScope(ctx, 'courses.author');
    const personId = actorPersonId(ctx);
    if (!personId) throw notFound('question-export');
    return personId;
  }
}
