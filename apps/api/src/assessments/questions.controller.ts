import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { PapersService, QuestionBankService } from '@tamkin/assessments';
import type { OperationContext } from '@tamkin/kernel';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import { RevisionDto } from '../http/revision.dto';
import { PaperDto, toPaperDto, WritePaperDto } from './paper.dto';
import {
  ChangeQuestionDto,
  MadeQuestionDto,
  NewQuestionDto,
  QuestionDto,
  QuestionsPageDto,
  toQuestionContent,
  toQuestionDto,
  toQuestionsPageDto,
} from './question.dto';
import { QuestionsQueryDto } from './questions-query.dto';

@ApiTags('assessments')
@Controller()
@Requires('courses.author')
export class QuestionsController {
  constructor(
    private readonly bank: QuestionBankService,
    private readonly papers: PapersService,
  ) {}

  /** The bank of a course, by key. */
  @Get('courses/:courseId/questions')
  @ApiOperation({ operationId: 'listQuestions' })
  async listQuestions(
    @Ctx() ctx: OperationContext,
    @Param('courseId', ParseIdPipe) courseId: string,
    @Query() { q, part, cursor, limit, ...tags }: QuestionsQueryDto,
  ): Promise<QuestionsPageDto> {
    const which = { archived: part === 'archived', shared: part === 'shared-by-others' };
    return toQuestionsPageDto(await this.bank.list(ctx, { ...tags, ...which, courseId, search: q }, { cursor, limit }));
  }

  @Post('courses/:courseId/questions')
  @ApiOperation({ operationId: 'addQuestion' })
  async addQuestion(
    @Ctx() ctx: OperationContext,
    @Param('courseId', ParseIdPipe) courseId: string,
    @Body() body: NewQuestionDto,
  ): Promise<MadeQuestionDto> {
    const { id, key, topic, objective, difficulty } = body;
    const tags = { topic, objective, difficulty };
    return { id: await this.bank.create(ctx, { courseId, id, key, ...tags, ...toQuestionContent(body) }) };
  }

  @Get('questions/:id')
  @ApiOperation({ operationId: 'getQuestion' })
  async getQuestion(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<QuestionDto> {
    return toQuestionDto(await this.bank.read(ctx, id));
  }

  /** Makes a new revision. Papers of published versions keep the one they have. */
  @Put('questions/:id')
  @ApiOperation({ operationId: 'changeQuestion' })
  async changeQuestion(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Body() body: ChangeQuestionDto,
  ): Promise<RevisionDto> {
    const { revision } = body;
    return { revision: await this.bank.update(ctx, { id, revision, ...toQuestionContent(body) }) };
  }

  /** Out of the bank; papers that hold it keep it. */
  @Delete('questions/:id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'archiveQuestion' })
  async archiveQuestion(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<void> {
    await this.bank.archive(ctx, id);
  }

  /** The rules and questions of a quiz; revision 0 with usual rules while nobody has made it. */
  @Get('activities/:activityId/paper')
  @ApiOperation({ operationId: 'getPaper' })
  async getPaper(
    @Ctx() ctx: OperationContext,
    @Param('activityId', ParseIdPipe) activityId: string,
  ): Promise<PaperDto> {
    return toPaperDto(await this.papers.read(ctx, activityId));
  }

  @Put('activities/:activityId/paper')
  @ApiOperation({ operationId: 'writePaper' })
  async writePaper(
    @Ctx() ctx: OperationContext,
    @Param('activityId', ParseIdPipe) activityId: string,
    @Body() body: WritePaperDto,
  ): Promise<RevisionDto> {
    return { revision: await this.papers.write(ctx, { activityId, ...body }) };
  }
}
