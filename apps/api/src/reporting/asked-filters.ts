import { Injectable } from '@nestjs/common';
import { TerritoryService } from '@tamkin/identity';
import type { OperationContext } from '@tamkin/kernel';
import type { ReportFilters } from '@tamkin/reporting';
import { filtersOf, type ReportQueryDto } from './report-query.dto';

/** The filters that a request asks for. A region that does not exist is refused: it would answer zero as if nothing happened there. */
@Injectable()
export class AskedFilters {
  constructor(private readonly territory: TerritoryService) {}

  async of(ctx: OperationContext, query: ReportQueryDto): Promise<ReportFilters> {
    await this.territory.requireRegion(ctx, 'region', query.region);
    return filtersOf(query);
  }
}
