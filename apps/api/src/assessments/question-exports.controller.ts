import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { QuestionExportsService } from '@tamkin/assessments';
import { Translator } from '@tamkin/i18n';
import type { OperationContext } from '@tamkin/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendFile } from '../files/send-file';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import { MadeQuestionDto } from './question.dto';
import { NewQuestionExportDto, QuestionExportDto, toBankFilter, toQuestionExportDto } from './question-exports.dto';

@ApiTags('assessments')
@Controller()
@Requires('courses.author')
export class QuestionExportsController {
  constructor(
    private readonly exports: QuestionExportsService,
    private readonly translator: Translator,
  ) {}

  /** Orders a QTI 3.0 package or a Moodle XML file of questions of a bank, media included; the worker makes it. */
  @Post('courses/:courseId/question-exports')
  @ApiOperation({ operationId: 'exportQuestions' })
  async exportQuestions(
    @Ctx() ctx: OperationContext,
    @Param('courseId', ParseIdPipe) courseId: string,
    @Body() body: NewQuestionExportDto,
  ): Promise<MadeQuestionDto> {
    const { id, format } = body;
    return { id: await this.exports.request(ctx, { id, format, filter: toBankFilter(courseId, body) }) };
  }

  /** Where it stands, and what could not go along, for whoever ordered it. */
  @Get('question-exports/:id')
  @ApiOperation({ operationId: 'getQuestionExport' })
  async getQuestionExport(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
  ): Promise<QuestionExportDto> {
    return toQuestionExportDto(await this.exports.read(ctx, id), ctx.language, this.translator);
  }

  /** The file, for seven days. */
  @Get('question-exports/:id/content')
  @ApiOperation({ operationId: 'getQuestionExportContent' })
  @ApiProduces('application/octet-stream')
  async getQuestionExportContent(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(request, reply, await this.exports.open(ctx, id));
  }
}
