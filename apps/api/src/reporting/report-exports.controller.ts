import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { OperationContext } from '@tamkin/kernel';
import { ReportExportsService } from '@tamkin/reporting';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendFile } from '../files/send-file';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import { AskedFilters } from './asked-filters';
import {
  ReportExportDto,
  ReportExportListDto,
  RequestedExportDto,
  RequestExportDto,
  toReportExportDto,
} from './report-export.dto';

@ApiTags('reporting')
@Controller('report-exports')
@Requires('completion-report.read')
export class ReportExportsController {
  constructor(
    private readonly exports: ReportExportsService,
    private readonly asked: AskedFilters,
  ) {}

  /** Asks for a file of the report; the worker makes it. */
  @Post()
  @ApiOperation({ operationId: 'requestReportExport' })
  async requestReportExport(@Ctx() ctx: OperationContext, @Body() body: RequestExportDto): Promise<RequestedExportDto> {
    return { id: await this.exports.request(ctx, { ...body, filters: await this.asked.of(ctx, body.filters) }) };
  }

  /** The latest twenty that the caller asked for, newest first. */
  @Get()
  @ApiOperation({ operationId: 'listReportExports' })
  async listReportExports(@Ctx() ctx: OperationContext): Promise<ReportExportListDto> {
    const rows = await this.exports.mine(ctx);
    return { items: rows.map((row) => toReportExportDto(row, this.exports.expiresAt(row))) };
  }

  /** How far a file is. */
  @Get(':id')
  @ApiOperation({ operationId: 'getReportExport' })
  async getReportExport(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<ReportExportDto> {
    const row = await this.exports.one(ctx, id);
    return toReportExportDto(row, this.exports.expiresAt(row));
  }

  /** The file, for seven days, for the person who asked. */
  @Get(':id/content')
  @ApiOperation({ operationId: 'getReportExportContent' })
  @ApiProduces('application/octet-stream')
  async getReportExportContent(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(request, reply, await this.exports.open(ctx, id));
  }
}
