import { Body, Controller, Get, HttpCode, Param, Put, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ObservationsService, PrintedGrids } from '@tamkin/assessments';
import type { OperationContext } from '@tamkin/kernel';
import type { FastifyReply } from 'fastify';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import { RevisionDto } from '../http/revision.dto';
import { sendPdf } from '../http/send-pdf';
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
  constructor(
    private readonly observations: ObservationsService,
    private readonly printed: PrintedGrids,
  ) {}

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

  /** A PDF in French and Arabic: a sheet of the grid per person, to be scored with a pen and signed by the observer. */
  @Get('cohorts/:cohortId/observations/:activityId/print')
  @Requires('practice.observe')
  @ApiOperation({ operationId: 'getObservationGridPrint' })
  @ApiProduces('application/pdf')
  async getObservationGridPrint(
    @Ctx() ctx: OperationContext,
    @Param('cohortId', ParseIdPipe) cohortId: string,
    @Param('activityId', ParseIdPipe) activityId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendPdf(reply, 'grid', await this.printed.print(ctx, { cohortId, activityId }));
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
