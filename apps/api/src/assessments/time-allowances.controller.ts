import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { TimeAllowancesService } from '@tamkin/assessments';
import type { OperationContext } from '@tamkin/kernel';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import { ExtraMinutesListDto, GiveExtraMinutesDto } from './time-allowance.dto';

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
