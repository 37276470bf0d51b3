import { Injectable } from '@nestjs/common';
import { handle, Processor } from '@tamkin/queue';
import { makeReportExport, putReportFactsRight, ReportExportWork, ReportFacts } from '@tamkin/reporting';

@Injectable()
export class ReportingProcessor extends Processor {
  readonly handlers = [
    handle(makeReportExport, async (ctx, { exportId }, { lastAttempt }) => {
      try {
        await this.exports.make(ctx, exportId);
      } catch (error) {
        if (lastAttempt) await this.exports.giveUp(ctx, exportId);
        throw error;
      }
    }),
    handle(putReportFactsRight, async (ctx) => {
      await this.facts.putRight(ctx);
    }),
  ];

  constructor(
    private readonly exports: ReportExportWork,
    private readonly facts: ReportFacts,
  ) {
    super();
  }
}
