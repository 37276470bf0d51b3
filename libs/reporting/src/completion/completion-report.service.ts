import { Injectable } from '@nestjs/common';
import { requireScope, type Scope } from '@tamkin/access';
import { Settings } from '@tamkin/config';
import { Clock, DEFAULT_PAGE_SIZE, inLanguage, type OperationContext, type PageRequest } from '@tamkin/kernel';
import { periodTurned } from '../reporting.errors';
import { TargetRepository } from '../target/target.repository';
import { targetYearOf, type TargetIndicator } from '../target/target-indicator';
import { breakdownLines, type BreakdownLine } from './breakdown-line';
import { ChoicesRepository, type Choice, type Choices } from './choices.repository';
import { CompletionFactsRepository } from './completion-facts.repository';
import type { FactsRequest } from './facts-sql';
import type { Figures } from './figures';
import { localDay } from './local-day';
import type { PeopleMeasureName, ProviderMeasureName } from './measure';
import { PeopleListRepository, type CountedPage, type PersonLine, type ProviderLine } from './people-list.repository';
import { type Dimension, type ReportFilters } from './report-filters';

export interface Headline {
  readonly figures: Figures;
  /** The year whose targets can be set beside these figures: of a report on a year, of everybody. Else `null`. */
  readonly targetYear: number | null;
  readonly targets: ReadonlyMap<TargetIndicator, number>;
}

/** The completion report: always computed from the facts of now, for what the reader may see. */
@Injectable()
export class CompletionReportService {
  constructor(
    private readonly facts: CompletionFactsRepository,
    private readonly lists: PeopleListRepository,
    private readonly choicesOf: ChoicesRepository,
    private readonly targets: TargetRepository,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** Two statements. */
  async headline(ctx: OperationContext, filters: ReportFilters): Promise<Headline> {
    const request = this.request(filters, requireScope(ctx, 'completion-report.read'));
    const targetYear = request.scope.everything ? targetYearOf(filters) : null;
    const [figures, targets] = await Promise.all([
      this.facts.figures(ctx, request),
      this.targets.ofYear(ctx, targetYear ?? 0),
    ]);
    return { figures, targetYear, targets: new Map(targets.map(({ indicator, value }) => [indicator, value])) };
  }

  /** Two statements. Sorted by name, never by a figure: providers are not ranked. */
  async breakdown(ctx: OperationContext, filters: ReportFilters, dimension: Dimension): Promise<BreakdownLine[]> {
    const scope = requireScope(ctx, 'completion-report.read');
    const [figures, choices] = await Promise.all([
      this.facts.breakdown(ctx, this.request(filters, scope), dimension),
      this.choicesOf.all(ctx, scope),
    ]);
    return breakdownLines(dimension, figures, choices, ctx.language);
  }

  async people(
    ctx: OperationContext,
    { filters, measure, cursor, limit = DEFAULT_PAGE_SIZE }: ListRequest<PeopleMeasureName>,
  ): Promise<CountedPage<PersonLine>> {
    const request = this.request(filters, requireScope(ctx, 'completion-report.read'));
    return this.lists.people(ctx, { ...request, measure, limit, ...(cursor ? { cursor } : {}) });
  }

  async providers(
    ctx: OperationContext,
    { filters, measure, cursor, limit = DEFAULT_PAGE_SIZE }: ListRequest<ProviderMeasureName>,
  ): Promise<CountedPage<ProviderLine>> {
    const request = this.request(filters, requireScope(ctx, 'completion-report.read'));
    return this.lists.providers(ctx, { ...request, measure, limit, ...(cursor ? { cursor } : {}) });
  }

  /** What the reader may filter by: by name, courses by code, so that their order is the same in every language. */
  async choices(ctx: OperationContext): Promise<Choices> {
    const { providers, regions, courses } = await this.choicesOf.all(ctx, requireScope(ctx, 'completion-report.read'));
    const byName = <C extends Choice>(choices: readonly C[]): C[] =>
      [...choices].sort((a, b) => inLanguage(a.name, ctx.language).localeCompare(inLanguage(b.name, ctx.language)));
    const byCode = [...courses].sort((a, b) => a.code.localeCompare(b.code, 'fr', { numeric: true }));
    return { providers: byName(providers), regions: byName(regions), courses: byCode };
  }

  private request(filters: ReportFilters, scope: Scope): FactsRequest {
    if (filters.from && filters.to && filters.from > filters.to) throw periodTurned();
    const timeZone = this.settings.TIME_ZONE;
    return { filters, scope, timeZone, today: localDay(this.clock.now(), timeZone) };
  }
}

interface ListRequest<Measure> extends PageRequest {
  readonly filters: ReportFilters;
  readonly measure: Measure;
}
