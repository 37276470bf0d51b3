import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { LARGEST_LIST_BYTES, StaffImportsService, StaffListTemplate } from '@tamkin/identity';
import { Translator } from '@tamkin/i18n';
import { DomainError, type OperationContext } from '@tamkin/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { withUploadedFile } from '../files/uploaded-file';
import { wholeFile } from '../files/whole-file';
import { Ctx } from '../http/ctx';
import { PageQueryDto } from '../http/page-query.dto';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import { MadeDto } from './people.dto';
import {
  StaffImportDto,
  StaffImportQueryDto,
  StaffImportRowsPageDto,
  StaffImportRowsQueryDto,
  StaffImportsPageDto,
  toStaffImportDto,
  toStaffImportRowDto,
} from './staff-imports.dto';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const tooLarge = (): DomainError => new DomainError('too-large', 'staff-import.too-large');

@ApiTags('identity')
@Controller()
@Requires('staff.import')
export class StaffImportsController {
  constructor(
    private readonly imports: StaffImportsService,
    private readonly template: StaffListTemplate,
    private readonly translator: Translator,
  ) {}

  /** Takes an XLSX or CSV file of staff. Nothing is written before it is confirmed. */
  @Post('staff-imports')
  @ApiOperation({ operationId: 'sendStaffList' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  async sendStaffList(
    @Ctx() ctx: OperationContext,
    @Query() query: StaffImportQueryDto,
    @Req() request: FastifyRequest,
  ): Promise<MadeDto> {
    const file = await withUploadedFile(request, (sent) => wholeFile(sent, LARGEST_LIST_BYTES, tooLarge));
    return { id: await this.imports.send(ctx, { ...query, ...file }) };
  }

  /** Newest first. */
  @Get('staff-imports')
  @ApiOperation({ operationId: 'listStaffImports' })
  async listStaffImports(@Ctx() ctx: OperationContext, @Query() page: PageQueryDto): Promise<StaffImportsPageDto> {
    const { items, nextCursor } = await this.imports.list(ctx, page);
    return { items: items.map((item) => toStaffImportDto(item, ctx.language, this.translator)), nextCursor };
  }

  /** Where an import stands. */
  @Get('staff-imports/:id')
  @ApiOperation({ operationId: 'getStaffImport' })
  async getStaffImport(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<StaffImportDto> {
    return toStaffImportDto(await this.imports.read(ctx, id), ctx.language, this.translator);
  }

  /** The preview: what becomes of each line, one message per bad one. */
  @Get('staff-imports/:id/rows')
  @ApiOperation({ operationId: 'listStaffImportRows' })
  async listStaffImportRows(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Query() { outcome, ...page }: StaffImportRowsQueryDto,
  ): Promise<StaffImportRowsPageDto> {
    const { items, nextCursor } = await this.imports.rows(ctx, id, outcome, page);
    return { items: items.map((row) => toStaffImportRowDto(row, ctx.language, this.translator)), nextCursor };
  }

  /** From here on the worker writes the lines that are not bad. Confirming again changes nothing. */
  @Post('staff-imports/:id/confirmation')
  @HttpCode(204)
  @ApiOperation({ operationId: 'confirmStaffImport' })
  async confirmStaffImport(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<void> {
    await this.imports.confirm(ctx, id);
  }

  /** The workbook to start from, in the language of the request. */
  @Get('staff-import-template.xlsx')
  @ApiOperation({ operationId: 'getStaffListTemplate' })
  @ApiProduces(XLSX)
  async getStaffListTemplate(@Ctx() ctx: OperationContext, @Res() reply: FastifyReply): Promise<void> {
    const workbook = await this.template.write(ctx);
    void reply
      .header('content-type', XLSX)
      .header('content-disposition', 'attachment; filename="tamkin.xlsx"')
      .send(workbook);
  }
}
