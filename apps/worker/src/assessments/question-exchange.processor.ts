import { Injectable } from '@nestjs/common';
import {
  applyQuestionImport,
  makeQuestionExport,
  QuestionExportWork,
  QuestionImportWork,
  readQuestionImport,
} from '@tamkin/assessments';
import { handle, Processor } from '@tamkin/queue';

/** Brings questions into banks, and makes files of them. */
@Injectable()
export class QuestionExchangeProcessor extends Processor {
  readonly handlers = [
    handle(readQuestionImport, async (ctx, { importId }, { lastAttempt }) => {
      try {
        await this.imports.read(ctx, importId);
      } catch (error) {
        if (lastAttempt) await this.imports.refuse(ctx, importId);
        throw error;
      }
    }),
    handle(applyQuestionImport, (ctx, { importId }) => this.imports.apply(ctx, importId)),
    handle(makeQuestionExport, async (ctx, { exportId }, { lastAttempt }) => {
      try {
        await this.exports.make(ctx, exportId);
      } catch (error) {
        if (lastAttempt) await this.exports.giveUp(ctx, exportId);
        throw error;
      }
    }),
  ];

  constructor(
    private readonly imports: QuestionImportWork,
    private readonly exports: QuestionExportWork,
  ) {
    super();
  }
}
