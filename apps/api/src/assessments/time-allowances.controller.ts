import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { MAX_EXTRA_MINUTES, TimeAllowancesService } from '@tamkin/assessments';
import type { OperationContext } from '@tamkin/kernel';
import { IsInt, Max, Min } from 'class-validator';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';

export class GiveExtraMinutesDto {
  /** On every timed test of the cohort; 0 takes them away. */
  @IsInt()
  @Min(0)
  @Max(MAX_EXTRA_MINUTES)
  extraMinutes: number;
}

export class ExtraMinutesDto {
  enrolmentId: string;
  extraMinutes: number;
}

export class ExtraMinutesListDto {
  items: ExtraMinutesDto[];
}

@ApiTags('assessments')
@Controller()
@Requires('cohorts.manage')
export class TimeAllowancesController {
  constructor(private readonly allowances: TimeAllowancesService) {}

  /** Who of a cohort has extra minutes on tests. */
  @Get('cohorts/:id/extra-minutes')
  @ApiOperation({ operationId: 'listExtraMinutes' })
  async listExtraMinutes(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) cohortId: string,
  ): Promise<ExtraMinutesListDto> {
    return { items: [...(await this.allowances.ofCohort(ctx, cohortId))] };
  }

  /** A test that is running gets the minutes at once. */
  @Put('enrolments/:id/extra-minutes')
  @HttpCode(204)
  @ApiOperation({ operationId: 'giveExtraMinutes' })
  async giveExtraMinutes(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) enrolmentId: string,
    @Body() { extraMinutes }: GiveExtraMinutesDto,
  ): Promise<void> {
    await this.allowances.give(ctx, { enrolmentId, extraMinutes });
  }
}
