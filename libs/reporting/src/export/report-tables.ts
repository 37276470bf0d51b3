import { Injectable } from '@nestjs/common';
import type { OperationContext } from '@tamkin/kernel';
import { breakdownLines } from '../completion/breakdown-line';
import { ChoicesRepository } from '../completion/choices.repository';
import { CompletionFactsRepository } from '../completion/completion-facts.repository';
import type { FactsRequest } from '../completion/facts-sql';
import { DIMENSIONS } from '../completion/report-filters';
import { TargetRepository } from '../target/target.repository';
import { targetYearOf } from '../target/target-indicator';
import { aboutTable } from './about-table';
import type { ReportExport } from './report-export.entity';
import { breakdownTable, indicatorTable, type ReportTable, type Say } from './report-table';

/** The tables of a file, but for the list of people, which is too long to be held. */
@Injectable()
export class ReportTables {
  constructor(
    private readonly facts: CompletionFactsRepository,
    private readonly choices: ChoicesRepository,
    private readonly targets: TargetRepository,
  ) {}

  /** What the file is of: its period and the choices that were made. */
  async about(ctx: OperationContext, row: ReportExport, request: FactsRequest, say: Say): Promise<ReportTable> {
    return aboutTable(say, row, await this.choices.all(ctx, request.scope));
  }

  /** The indicators with their definitions, then one table per dimension. */
  async of(ctx: OperationContext, row: ReportExport, request: FactsRequest, say: Say): Promise<ReportTable[]> {
    const outside = row.kind === 'outside';
    const year = row.providerIds === null ? targetYearOf(row.filters) : null;
    const targets = year === null ? [] : await this.targets.ofYear(ctx, year);
    const targetOf = new Map(targets.map(({ indicator, value }) => [indicator, value]));
    const tables = [indicatorTable(say, await this.facts.figures(ctx, request), targetOf, outside)];
    const choices = await this.choices.all(ctx, request.scope);
    for (const dimension of DIMENSIONS) {
      const counted = await this.facts.breakdown(ctx, request, dimension);
      const lines = breakdownLines(dimension, counted, choices, row.language);
      tables.push(breakdownTable(say, dimension, lines, row.language, outside));
    }
    return tables;
  }
}
