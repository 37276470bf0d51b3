import { Body, Controller, Get, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnswerFiles, AttemptsService } from '@tamkin/assessments';
import type { OperationContext } from '@tamkin/kernel';
import type { FastifyRequest } from 'fastify';
import { withUploadedFile } from '../files/uploaded-file';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import { SaveAnswerDto } from './answer.dto';
import {
  AttemptDto,
  AttemptResultDto,
  QuizOverviewDto,
  toAttemptDto,
  toAttemptResultDto,
  toQuizOverviewDto,
} from './attempt.dto';
import { SubmittedFileDto, toSubmittedFileDto } from './submission.dto';

@ApiTags('assessments')
@Controller('me')
@Requires('learning.take')
export class AttemptsController {
  constructor(
    private readonly attempts: AttemptsService,
    private readonly files: AnswerFiles,
  ) {}

  /** The rules of a quiz and own tries so far. */
  @Get('enrolments/:enrolmentId/activities/:activityId/attempts')
  @ApiOperation({ operationId: 'getQuiz' })
  async getQuiz(
    @Ctx() ctx: OperationContext,
    @Param('enrolmentId', ParseIdPipe) enrolmentId: string,
    @Param('activityId', ParseIdPipe) activityId: string,
  ): Promise<QuizOverviewDto> {
    return toQuizOverviewDto(await this.attempts.overview(ctx, { enrolmentId, activityId }), ctx.language);
  }

  /** Begins an attempt, or returns the one that is open. */
  @Post('enrolments/:enrolmentId/activities/:activityId/attempts')
  @ApiOperation({ operationId: 'startAttempt' })
  async startAttempt(
    @Ctx() ctx: OperationContext,
    @Param('enrolmentId', ParseIdPipe) enrolmentId: string,
    @Param('activityId', ParseIdPipe) activityId: string,
  ): Promise<AttemptDto> {
    return toAttemptDto(await this.attempts.start(ctx, { enrolmentId, activityId }));
  }

  @Get('attempts/:id')
  @ApiOperation({ operationId: 'getAttempt' })
  async getAttempt(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<AttemptDto> {
    return toAttemptDto(await this.attempts.read(ctx, id));
  }

  /**
   * Keeps one answer. Refused after the deadline, after the hand-in, and when another browser has answered differently in the
   * meantime.
   */
  @Put('attempts/:id/answers/:questionId')
  @HttpCode(204)
  @ApiOperation({ operationId: 'saveAnswer' })
  async saveAnswer(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) attemptId: string,
    @Param('questionId', ParseIdPipe) questionId: string,
    @Body() { replaces, ...answer }: SaveAnswerDto,
  ): Promise<void> {
    await this.attempts.saveAnswer(ctx, {
      attemptId,
      questionId,
      answer,
      ...(replaces === undefined ? {} : { replaces }),
    });
  }

  /** Hands in and marks. Once handed in, the same again returns the same result. */
  @Post('attempts/:id/hand-in')
  @HttpCode(200)
  @ApiOperation({ operationId: 'handInAttempt' })
  async handInAttempt(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<AttemptResultDto> {
    return toAttemptResultDto(await this.attempts.handIn(ctx, id), ctx.language);
  }

  @Get('attempts/:id/result')
  @ApiOperation({ operationId: 'getAttemptResult' })
  async getAttemptResult(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
  ): Promise<AttemptResultDto> {
    return toAttemptResultDto(await this.attempts.result(ctx, id), ctx.language);
  }

  /** A photo or PDF up to 20 MB, or a recording up to 3 MB, to be named in the answer that follows. */
  @Post('attempts/:id/answers/:questionId/files')
  @ApiOperation({ operationId: 'uploadAnswerFile' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  async uploadAnswerFile(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) attemptId: string,
    @Param('questionId', ParseIdPipe) questionId: string,
    @Req() request: FastifyRequest,
  ): Promise<SubmittedFileDto> {
    return withUploadedFile(request, async ({ name, content }) =>
      toSubmittedFileDto(await this.files.upload(ctx, { attemptId, questionId, name, content })),
    );
  }

  /** The files that own answers name. */
  @Get('attempts/:id/files')
  @ApiOperation({ operationId: 'listAnswerFiles' })
  async listAnswerFiles(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
  ): Promise<SubmittedFileDto[]> {
    return (await this.files.list(ctx, id)).map(toSubmittedFileDto);
  }
}
