import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ManualMarkingService } from '@tamkin/assessments';
import type { OperationContext } from '@tamkin/kernel';
import { Ctx } from '../http/ctx';
import { PageQueryDto } from '../http/page-query.dto';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import {
  AnswerMarkDto,
  AttemptBeingMarkedDto,
  AttemptsToMarkPageDto,
  toAttemptBeingMarkedDto,
  toAttemptsToMarkPageDto,
} from './manual-marking.dto';

@ApiTags('assessments')
@Controller('attempts-to-mark')
@Requires('assignments.mark')
export class ManualMarkingController {
  constructor(private readonly marking: ManualMarkingService) {}

  /** Attempts of own cohorts with answers that a person must mark, longest waiting first. */
  @Get()
  @ApiOperation({ operationId: 'listAttemptsToMark' })
  async listAttemptsToMark(
    @Ctx() ctx: OperationContext,
    @Query() { cursor, limit }: PageQueryDto,
  ): Promise<AttemptsToMarkPageDto> {
    return toAttemptsToMarkPageDto(await this.marking.list(ctx, { cursor, limit }), ctx.language);
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getAttemptToMark' })
  async getAttemptToMark(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
  ): Promise<AttemptBeingMarkedDto> {
    return toAttemptBeingMarkedDto(await this.marking.read(ctx, id), ctx.language);
  }

  /** Marks one answer, or changes its mark; the result follows once every answer has one. */
  @Put(':id/answers/:questionId')
  @HttpCode(204)
  @ApiOperation({ operationId: 'markAnswer' })
  async markAnswer(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) attemptId: string,
    @Param('questionId', ParseIdPipe) questionId: string,
    @Body() { points, comment }: AnswerMarkDto,
  ): Promise<void> {
    await this.marking.mark(ctx, { attemptId, questionId, points, comment });
  }
}
