import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { RegradesService } from '@tamkin/assessments';
import type { OperationContext } from '@tamkin/kernel';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import {
  AskedRegradeDto,
  AskRegradeDto,
  RegradeDto,
  RegradePlanDto,
  RegradePreviewDto,
  RegradesDto,
  toRegradeDto,
  toRegradePreviewDto,
} from './regrade.dto';

@ApiTags('assessments')
@Controller()
@Requires('courses.author')
export class RegradesController {
  constructor(private readonly regrades: RegradesService) {}

  /** Who would change, without changing anything. */
  @Get('questions/:id/regrade-preview')
  @ApiOperation({ operationId: 'previewRegrade' })
  async previewRegrade(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) questionId: string,
    @Query() plan: RegradePlanDto,
  ): Promise<RegradePreviewDto> {
    return toRegradePreviewDto(await this.regrades.preview(ctx, { questionId, ...plan }), ctx.language);
  }

  /** Corrects the marks in the background. The same id again changes nothing. */
  @Post('questions/:id/regrades')
  @ApiOperation({ operationId: 'askRegrade' })
  async askRegrade(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) questionId: string,
    @Body() { id, ...plan }: AskRegradeDto,
  ): Promise<AskedRegradeDto> {
    return { id: await this.regrades.ask(ctx, { ...plan, id, questionId }) };
  }

  /** Newest first. */
  @Get('questions/:id/regrades')
  @ApiOperation({ operationId: 'listRegrades' })
  async listRegrades(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) questionId: string): Promise<RegradesDto> {
    return { items: (await this.regrades.ofQuestion(ctx, questionId)).map(toRegradeDto) };
  }

  @Get('regrades/:id')
  @ApiOperation({ operationId: 'getRegrade' })
  async getRegrade(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<RegradeDto> {
    return toRegradeDto(await this.regrades.read(ctx, id));
  }
}
