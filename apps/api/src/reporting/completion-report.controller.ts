import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OperationContext } from '@tamkin/kernel';
import { CompletionReportService } from '@tamkin/reporting';
import { Ctx } from '../http/ctx';
import { Requires } from '../http/requires';
import { AskedFilters } from './asked-filters';
import {
  BreakdownDto,
  ReportChoicesDto,
  CompletionReportDto,
  PeopleListDto,
  ProviderListDto,
  toBreakdownDto,
  toReportChoicesDto,
  toCompletionReportDto,
  toPeopleListDto,
  toProviderListDto,
} from './completion-report.dto';
import { ParseDimensionPipe } from './parse-dimension.pipe';
import { PeopleQueryDto, ProvidersQueryDto, ReportQueryDto } from './report-query.dto';
import type { Dimension } from '@tamkin/reporting';

@ApiTags('reporting')
@Controller('completion-report')
@Requires('completion-report.read')
export class CompletionReportController {
  constructor(
    private readonly report: CompletionReportService,
    private readonly asked: AskedFilters,
  ) {}

  /** The figures of a period, of everybody the reader may see and the filters keep. */
  @Get()
  @ApiOperation({ operationId: 'getCompletionReport' })
  async getCompletionReport(
    @Ctx() ctx: OperationContext,
    @Query() query: ReportQueryDto,
  ): Promise<CompletionReportDto> {
    return toCompletionReportDto(await this.report.headline(ctx, await this.asked.of(ctx, query)));
  }

  /** The same figures by provider, provider type, region, sex, age band, course or language; sorted by name. */
  @Get('dimensions/:dimension')
  @ApiOperation({ operationId: 'getCompletionReportBy' })
  async getCompletionReportBy(
    @Ctx() ctx: OperationContext,
    @Param('dimension', ParseDimensionPipe) dimension: Dimension,
    @Query() query: ReportQueryDto,
  ): Promise<BreakdownDto> {
    return toBreakdownDto(await this.report.breakdown(ctx, await this.asked.of(ctx, query), dimension), ctx.language);
  }

  /** The people behind one number, as many lines as the number says. */
  @Get('people')
  @ApiOperation({ operationId: 'listReportedPeople' })
  async listReportedPeople(@Ctx() ctx: OperationContext, @Query() query: PeopleQueryDto): Promise<PeopleListDto> {
    return toPeopleListDto(
      await this.report.people(ctx, { ...query, filters: await this.asked.of(ctx, query) }),
      ctx.language,
    );
  }

  /** The providers behind one number. */
  @Get('providers')
  @ApiOperation({ operationId: 'listReportedProviders' })
  async listReportedProviders(
    @Ctx() ctx: OperationContext,
    @Query() query: ProvidersQueryDto,
  ): Promise<ProviderListDto> {
    return toProviderListDto(
      await this.report.providers(ctx, { ...query, filters: await this.asked.of(ctx, query) }),
      ctx.language,
    );
  }

  /** Names of what the reader may filter by. */
  @Get('choices')
  @ApiOperation({ operationId: 'getCompletionReportChoices' })
  async getCompletionReportChoices(@Ctx() ctx: OperationContext): Promise<ReportChoicesDto> {
    return toReportChoicesDto(await this.report.choices(ctx), ctx.language);
  }
}
