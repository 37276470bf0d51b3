import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ItemStatisticsService, KnowledgeGainService } from '@tamkin/assessments';
import type { OperationContext } from '@tamkin/kernel';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import {
  ItemStatisticsDto,
  ItemStatisticsQueryDto,
  KnowledgeGainDto,
  toItemStatisticsDto,
  toKnowledgeGainDto,
} from './item-statistics.dto';

@ApiTags('assessments')
@Controller()
@Requires('item-statistics.read')
export class ItemStatisticsController {
  constructor(
    private readonly statistics: ItemStatisticsService,
    private readonly gains: KnowledgeGainService,
  ) {}

  /** How the questions of a quiz perform: facility, discrimination, options taken, French against Arabic. */
  @Get('activities/:activityId/item-statistics')
  @ApiOperation({ operationId: 'getItemStatistics' })
  async getItemStatistics(
    @Ctx() ctx: OperationContext,
    @Param('activityId', ParseIdPipe) activityId: string,
    @Query() { cohortId }: ItemStatisticsQueryDto,
  ): Promise<ItemStatisticsDto> {
    const statistics = await this.statistics.ofQuiz(ctx, { activityId, cohortId: cohortId ?? null });
    return toItemStatisticsDto(statistics, ctx.language);
  }

  /** Paired gain between pre-test and final test with its confidence interval. A trainer sees own cohorts. */
  @Get('courses/:courseId/knowledge-gain')
  @ApiOperation({ operationId: 'getKnowledgeGain' })
  async getKnowledgeGain(
    @Ctx() ctx: OperationContext,
    @Param('courseId', ParseIdPipe) courseId: string,
  ): Promise<KnowledgeGainDto> {
    return toKnowledgeGainDto(await this.gains.ofCourse(ctx, courseId));
  }
}
