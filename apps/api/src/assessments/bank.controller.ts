import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ObjectiveMaps,
  PapersService,
  QuestionBankService,
  QuestionBatchesService,
  QuestionHistoryService,
} from '@tamkin/assessments';
import type { OperationContext } from '@tamkin/kernel';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import { RevisionDto } from '../http/revision.dto';
import {
  BatchChangesDto,
  BatchDoneDto,
  PoolSizeDto,
  PoolSizeQueryDto,
  QuestionRevisionsDto,
  QuestionUsagesDto,
  RestoreRevisionDto,
  TagCountsDto,
  toRevisionsDto,
  toTagCountsDto,
  toUsagesDto,
} from './bank.dto';
import { ObjectiveMapDto, toObjectiveMapDto } from './objective-map.dto';

/** Keeping a bank in order: tags, changes to many, history and use. */
@ApiTags('assessments')
@Controller()
@Requires('courses.author')
export class BankController {
  constructor(
    private readonly bank: QuestionBankService,
    private readonly batches: QuestionBatchesService,
    private readonly history: QuestionHistoryService,
    private readonly papers: PapersService,
    private readonly maps: ObjectiveMaps,
  ) {}

  /** Topics and objectives in use and the objectives of the course, with how many questions carry each. */
  @Get('courses/:courseId/question-tags')
  @ApiOperation({ operationId: 'listQuestionTags' })
  async listQuestionTags(
    @Ctx() ctx: OperationContext,
    @Param('courseId', ParseIdPipe) courseId: string,
  ): Promise<TagCountsDto> {
    return toTagCountsDto(await this.bank.tags(ctx, courseId), ctx.language);
  }

  /** What the bank has and each test asks of every objective of the course, and where that does not fit. */
  @Get('courses/:courseId/objective-map')
  @ApiOperation({ operationId: 'getObjectiveMap' })
  async getObjectiveMap(
    @Ctx() ctx: OperationContext,
    @Param('courseId', ParseIdPipe) courseId: string,
  ): Promise<ObjectiveMapDto> {
    return toObjectiveMapDto(await this.maps.ofCourse(ctx, courseId), ctx.language);
  }

  /** The same change to many questions: all of them or none. */
  @Post('courses/:courseId/question-changes')
  @HttpCode(200)
  @ApiOperation({ operationId: 'changeQuestions' })
  async changeQuestions(
    @Ctx() ctx: OperationContext,
    @Param('courseId', ParseIdPipe) courseId: string,
    @Body() { topic, objective, difficulty, ...batch }: BatchChangesDto,
  ): Promise<BatchDoneDto> {
    return { changed: await this.batches.change(ctx, { ...batch, courseId, tags: { topic, objective, difficulty } }) };
  }

  /** How many questions a pool with these tags could draw from on a paper of this course. */
  @Get('courses/:courseId/pool-size')
  @ApiOperation({ operationId: 'getPoolSize' })
  async getPoolSize(
    @Ctx() ctx: OperationContext,
    @Param('courseId', ParseIdPipe) forCourseId: string,
    @Query() { bank, ...tags }: PoolSizeQueryDto,
  ): Promise<PoolSizeDto> {
    const { topic = null, objective = null, difficulty = null } = tags;
    const size = await this.papers.poolSize(ctx, { forCourseId, courseId: bank, topic, objective, difficulty });
    return { questions: size };
  }

  /** Every wording a question ever had. */
  @Get('questions/:id/revisions')
  @ApiOperation({ operationId: 'listQuestionRevisions' })
  async listQuestionRevisions(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
  ): Promise<QuestionRevisionsDto> {
    return toRevisionsDto(await this.history.revisions(ctx, id));
  }

  /** Makes an earlier wording the newest one. */
  @Post('questions/:id/restorations')
  @HttpCode(200)
  @ApiOperation({ operationId: 'restoreQuestionRevision' })
  async restoreQuestionRevision(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Body() { revision, current }: RestoreRevisionDto,
  ): Promise<RevisionDto> {
    return { revision: await this.history.restore(ctx, { id, revision, current }) };
  }

  /** Papers that hold it or may draw it, of every version and course. */
  @Get('questions/:id/usage')
  @ApiOperation({ operationId: 'getQuestionUsage' })
  async getQuestionUsage(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
  ): Promise<QuestionUsagesDto> {
    return toUsagesDto(await this.history.usage(ctx, id));
  }
}
