import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { LARGEST_FILE_BYTES, QuestionImportsService, QuestionSheetTemplate } from '@tamkin/assessments';
import { Translator } from '@tamkin/i18n';
import { DomainError, type OperationContext } from '@tamkin/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { wholeFile } from '../files/whole-file';
import { withUploadedFile } from '../files/uploaded-file';
import { Ctx } from '../http/ctx';
import { PageQueryDto } from '../http/page-query.dto';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import { MadeQuestionDto } from './question.dto';
import {
  QuestionImportDto,
  QuestionImportQueryDto,
  QuestionImportRowsPageDto,
  QuestionImportRowsQueryDto,
  QuestionImportsPageDto,
  toQuestionImportDto,
  toQuestionImportRowDto,
} from './question-imports.dto';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const tooLarge = (): DomainError => new DomainError('too-large', 'question-import.too-large');

@ApiTags('assessments')
@Controller()
@Requires('courses.author')
export class QuestionImportsController {
  constructor(
    private readonly imports: QuestionImportsService,
    private readonly template: QuestionSheetTemplate,
    private readonly translator: Translator,
  ) {}

  /** Takes questions as Moodle XML, GIFT, Aiken, QTI 2.1 to 3.0 or our own sheet. Nothing is written before it is confirmed. */
  @Post('courses/:courseId/question-imports')
  @ApiOperation({ operationId: 'sendQuestions' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  async sendQuestions(
    @Ctx() ctx: OperationContext,
    @Param('courseId', ParseIdPipe) courseId: string,
    @Query() query: QuestionImportQueryDto,
    @Req() request: FastifyRequest,
  ): Promise<MadeQuestionDto> {
    const file = await withUploadedFile(request, (sent) => wholeFile(sent, LARGEST_FILE_BYTES, tooLarge));
    return { id: await this.imports.send(ctx, { ...query, ...file, courseId }) };
  }

  /** Of a course, newest first. */
  @Get('courses/:courseId/question-imports')
  @ApiOperation({ operationId: 'listQuestionImports' })
  async listQuestionImports(
    @Ctx() ctx: OperationContext,
    @Param('courseId', ParseIdPipe) courseId: string,
    @Query() page: PageQueryDto,
  ): Promise<QuestionImportsPageDto> {
    const { items, nextCursor } = await this.imports.list(ctx, courseId, page);
    return { items: items.map((item) => toQuestionImportDto(item, ctx.language, this.translator)), nextCursor };
  }

  /** Where an import stands. */
  @Get('question-imports/:id')
  @ApiOperation({ operationId: 'getQuestionImport' })
  async getQuestionImport(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
  ): Promise<QuestionImportDto> {
    return toQuestionImportDto(await this.imports.read(ctx, id), ctx.language, this.translator);
  }

  /** The preview: each question as it would come, with what to know of it. */
  @Get('question-imports/:id/rows')
  @ApiOperation({ operationId: 'listQuestionImportRows' })
  async listQuestionImportRows(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Query() { outcome, ...page }: QuestionImportRowsQueryDto,
  ): Promise<QuestionImportRowsPageDto> {
    const { items, nextCursor } = await this.imports.rows(ctx, id, outcome, page);
    return { items: items.map((row) => toQuestionImportRowDto(row, ctx.language, this.translator)), nextCursor };
  }

  /** From here on the worker writes the questions that can come. Confirming again changes nothing. */
  @Post('question-imports/:id/confirmation')
  @HttpCode(204)
  @ApiOperation({ operationId: 'confirmQuestionImport' })
  async confirmQuestionImport(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<void> {
    await this.imports.confirm(ctx, id);
  }

  /** The sheet to start from, French and Arabic side by side, its headings in the language of the request. */
  @Get('question-import-template.xlsx')
  @ApiOperation({ operationId: 'getQuestionSheetTemplate' })
  @ApiProduces(XLSX)
  async getQuestionSheetTemplate(@Ctx() ctx: OperationContext, @Res() reply: FastifyReply): Promise<void> {
    const workbook = await this.template.write(ctx);
    void reply
      .header('content-type', XLSX)
      .header('content-disposition', 'attachment; filename="tamkin-questions.xlsx"')
      .send(workbook);
  }
}
