import { Injectable } from '@nestjs/common';
import { applyQuestionImport, QuestionImportWork, readQuestionImport } from '@tamkin/assessments';
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
  ];

  constructor(private readonly imports: QuestionImportWork) {
    super();
  }
}
