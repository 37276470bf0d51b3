import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CohortReportsService, ReportReviewService } from '@tamkin/certificates';
import type { OperationContext } from '@tamkin/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendFile } from '../files/send-file';
import { withUploadedFile } from '../files/uploaded-file';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import {
  CohortReportDto,
  ReportListQueryDto,
  ReportPageDto,
  ReportRevisionDto,
  ReturnReportDto,
  ReviewedReportDto,
  SavedReportDto,
  SaveReportDto,
  toCohortReportDto,
  toReportLineDto,
  toReviewedReportDto,
} from './cohort-report.dto';

@ApiTags('certificates')
@Controller()
export class CohortReportsController {
  constructor(
    private readonly reports: CohortReportsService,
    private readonly review: ReportReviewService,
  ) {}

  /** The end-of-training report, filled in as far as the product knows. */
  @Get('cohorts/:id/report')
  @Requires('cohort-reports.write')
  @ApiOperation({ operationId: 'getCohortReport' })
  async getCohortReport(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) cohortId: string,
  ): Promise<CohortReportDto> {
    return toCohortReportDto(await this.reports.ofCohort(ctx, cohortId), ctx.language);
  }

  @Put('cohorts/:id/report')
  @Requires('cohort-reports.write')
  @ApiOperation({ operationId: 'saveCohortReport' })
  async saveCohortReport(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) cohortId: string,
    @Body() { revision, texts }: SaveReportDto,
  ): Promise<SavedReportDto> {
    return { revision: await this.reports.save(ctx, { cohortId, revision, texts: { ...texts } }) };
  }

  /** Hands the report to the reviewer; its figures stay as they are now. */
  @Post('cohorts/:id/report/submission')
  @HttpCode(204)
  @Requires('cohort-reports.write')
  @ApiOperation({ operationId: 'submitCohortReport' })
  async submitCohortReport(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) cohortId: string,
    @Body() { revision }: ReportRevisionDto,
  ): Promise<void> {
    await this.reports.submit(ctx, cohortId, revision);
  }

  /** The signed attendance sheet: a photo or a PDF of at most 20 MB. */
  @Put('cohorts/:id/report/scan')
  @Requires('cohort-reports.write')
  @ApiOperation({ operationId: 'attachReportScan' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  async attachReportScan(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) cohortId: string,
    @Req() request: FastifyRequest,
  ): Promise<SavedReportDto> {
    const revision = await withUploadedFile(request, (scan) => this.reports.attachScan(ctx, cohortId, scan));
    return { revision };
  }

  @Get('cohort-reports/:id/scan')
  @Requires('cohorts.read')
  @ApiOperation({ operationId: 'getReportScan' })
  @ApiProduces('application/octet-stream')
  async getReportScan(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(request, reply, await this.reports.scan(ctx, id));
  }

  /** Those to validate, longest waiting first; with another `status`, the last decided first. */
  @Get('cohort-reports')
  @Requires('cohort-reports.review')
  @ApiOperation({ operationId: 'listCohortReports' })
  async listCohortReports(
    @Ctx() ctx: OperationContext,
    @Query() { status = 'submitted', ...page }: ReportListQueryDto,
  ): Promise<ReportPageDto> {
    const { items, nextCursor } = await this.review.list(ctx, status, page);
    return { items: items.map((line) => toReportLineDto(line, ctx.language)), nextCursor };
  }

  /** For the reviewer: figures, people with what each will get, and how many certificates have been made. */
  @Get('cohort-reports/:id')
  @Requires('cohort-reports.review')
  @ApiOperation({ operationId: 'getReviewedReport' })
  async getReviewedReport(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
  ): Promise<ReviewedReportDto> {
    return toReviewedReportDto(await this.review.one(ctx, id), ctx.language);
  }

  /** Releases the certificates of the cohort. */
  @Post('cohort-reports/:id/validation')
  @HttpCode(204)
  @Requires('cohort-reports.review')
  @ApiOperation({ operationId: 'validateCohortReport' })
  async validateCohortReport(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) reportId: string,
    @Body() { revision }: ReportRevisionDto,
  ): Promise<void> {
    await this.review.validate(ctx, { reportId, revision });
  }

  /** Sends the report back to the trainer with a reason. */
  @Post('cohort-reports/:id/return')
  @HttpCode(204)
  @Requires('cohort-reports.review')
  @ApiOperation({ operationId: 'sendBackCohortReport' })
  async sendBackCohortReport(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) reportId: string,
    @Body() { revision, reason }: ReturnReportDto,
  ): Promise<void> {
    await this.review.sendBack(ctx, { reportId, revision, reason });
  }
}
