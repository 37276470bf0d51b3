import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ObservationsService } from '@tamkin/assessments';
import type { OperationContext } from '@tamkin/kernel';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import { RevisionDto } from '../http/revision.dto';
import {
  CohortObservationsDto,
  GridDto,
  toCohortObservationsDto,
  toGridDto,
  WriteGridDto,
  WriteObservationDto,
} from './observation.dto';

@ApiTags('assessments')
@Controller()
export class ObservationsController {
  constructor(private readonly observations: ObservationsService) {}

  @Get('activities/:activityId/observation-grid')
  @Requires('courses.author')
  @ApiOperation({ operationId: 'getObservationGrid' })
  async getObservationGrid(
    @Ctx() ctx: OperationContext,
    @Param('activityId', ParseIdPipe) activityId: string,
  ): Promise<GridDto> {
    return toGridDto(await this.observations.readGrid(ctx, activityId));
  }

  /** Without criteria the session is not observed. */
  @Put('activities/:activityId/observation-grid')
  @Requires('courses.author')
  @ApiOperation({ operationId: 'writeObservationGrid' })
  async writeObservationGrid(
    @Ctx() ctx: OperationContext,
    @Param('activityId', ParseIdPipe) activityId: string,
    @Body() body: WriteGridDto,
  ): Promise<RevisionDto> {
    return { revision: await this.observations.writeGrid(ctx, { activityId, ...body }) };
  }

  /** The people of a cohort with the caller's scores; those of a second observer once both have given theirs. */
  @Get('cohorts/:cohortId/observations')
  @Requires('practice.observe')
  @ApiOperation({ operationId: 'getCohortObservations' })
  async getCohortObservations(
    @Ctx() ctx: OperationContext,
    @Param('cohortId', ParseIdPipe) cohortId: string,
  ): Promise<CohortObservationsDto> {
    return toCohortObservationsDto(await this.observations.ofCohort(ctx, cohortId), ctx.language);
  }

  /** The caller's scores for one person; sending again replaces them, of two observers until both have scored. */
  @Put('enrolments/:enrolmentId/observations/:activityId')
  @HttpCode(204)
  @Requires('practice.observe')
  @ApiOperation({ operationId: 'recordObservation' })
  async recordObservation(
    @Ctx() ctx: OperationContext,
    @Param('enrolmentId', ParseIdPipe) enrolmentId: string,
    @Param('activityId', ParseIdPipe) activityId: string,
    @Body() body: WriteObservationDto,
  ): Promise<void> {
    await this.observations.record(ctx, { enrolmentId, activityId, ...body });
  }

  /** What two observers agree on once both have scored; it counts in place of their scores. */
  @Put('enrolments/:enrolmentId/observations/:activityId/agreement')
  @HttpCode(204)
  @Requires('practice.observe')
  @ApiOperation({ operationId: 'agreeObservation' })
  async agreeObservation(
    @Ctx() ctx: OperationContext,
    @Param('enrolmentId', ParseIdPipe) enrolmentId: string,
    @Param('activityId', ParseIdPipe) activityId: string,
    @Body() body: WriteObservationDto,
  ): Promise<void> {
    await this.observations.agree(ctx, { enrolmentId, activityId, ...body });
  }
}
