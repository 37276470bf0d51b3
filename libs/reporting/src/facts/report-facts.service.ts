import { Injectable, Logger } from '@nestjs/common';
import { TransactionRunner } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { ReportFactsRepository } from './report-facts.repository';

/**
 * The safety net under the triggers: what the report counts is compared with the detailed tables and put right. Two
 * transactions that change the person and the enrolment of one fact in the same instant can leave something to do here.
 */
@Injectable()
export class ReportFacts {
  private readonly logger = new Logger(ReportFacts.name);

  constructor(
    private readonly facts: ReportFactsRepository,
    private readonly transactions: TransactionRunner,
  ) {}

  /** How many enrolments were put right: none on a good night. */
  async putRight(ctx: OperationContext): Promise<number> {
    const astray = await this.transactions.run(ctx, async (ctx) => {
      const ids = await this.facts.astray(ctx);
      if (ids.length > 0) await this.facts.writeAnew(ctx, ids);
      return ids.length;
    });
    if (astray > 0) this.logger.warn(`the report was put right for ${astray} enrolments`);
    return astray;
  }
}
