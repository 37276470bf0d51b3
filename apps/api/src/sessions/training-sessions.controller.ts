import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OperationContext } from '@tamkin/kernel';
import { AttendanceService, TrainingSessionsService } from '@tamkin/sessions';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import {
  AttendanceSheetDto,
  ChangeSessionDto,
  CohortSessionsDto,
  MySessionsDto,
  placeOf,
  RecordAttendanceDto,
  ScheduleSessionDto,
  SessionIdDto,
  toAttendanceSheetDto,
  toCohortSessionsDto,
  toTrainingSessionDto,
  TrainingSessionDto,
  TrainingSessionsDto,
  UpcomingSessionsQueryDto,
} from './training-session.dto';

@ApiTags('sessions')
@Controller()
export class TrainingSessionsController {
  constructor(
    private readonly sessions: TrainingSessionsService,
    private readonly attendance: AttendanceService,
  ) {}

  /** The sessions of a cohort with what is still to be planned. */
  @Get('cohorts/:id/training-sessions')
  @Requires('cohorts.read')
  @ApiOperation({ operationId: 'listCohortSessions' })
  async listCohortSessions(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
  ): Promise<CohortSessionsDto> {
    return toCohortSessionsDto(await this.sessions.ofCohort(ctx, id), ctx.language);
  }

  /** Puts a session activity on the calendar, in the local time of the cohort. */
  @Post('cohorts/:id/training-sessions')
  @Requires('cohorts.manage')
  @ApiOperation({ operationId: 'scheduleTrainingSession' })
  async scheduleTrainingSession(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) cohortId: string,
    @Body() body: ScheduleSessionDto,
  ): Promise<SessionIdDto> {
    const { id, place, provinceCode = null, ...plan } = body;
    const given = { ...plan, place: placeOf(place), provinceCode, cohortId };
    return { id: await this.sessions.schedule(ctx, id ? { ...given, id } : given) };
  }

  /** Today's and coming sessions in reach, the soonest first. */
  @Get('training-sessions')
  @Requires('cohorts.read')
  @ApiOperation({ operationId: 'listUpcomingSessions' })
  async listUpcomingSessions(
    @Ctx() ctx: OperationContext,
    @Query() { limit = 50 }: UpcomingSessionsQueryDto,
  ): Promise<TrainingSessionsDto> {
    const { sessions, counts } = await this.sessions.upcoming(ctx, limit);
    return { items: sessions.map((session) => toTrainingSessionDto(session, ctx.language, counts)) };
  }

  @Get('training-sessions/:id')
  @Requires('cohorts.read')
  @ApiOperation({ operationId: 'getTrainingSession' })
  async getTrainingSession(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
  ): Promise<TrainingSessionDto> {
    const { session, counts } = await this.sessions.one(ctx, id);
    return toTrainingSessionDto(session, ctx.language, counts);
  }

  /** Once attendance has been taken only the place can be put right. */
  @Put('training-sessions/:id')
  @HttpCode(204)
  @Requires('cohorts.manage')
  @ApiOperation({ operationId: 'changeTrainingSession' })
  async changeTrainingSession(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) sessionId: string,
    @Body() { place, provinceCode = null, ...plan }: ChangeSessionDto,
  ): Promise<void> {
    await this.sessions.change(ctx, { ...plan, place: placeOf(place), provinceCode, sessionId });
  }

  @Post('training-sessions/:id/cancellation')
  @HttpCode(204)
  @Requires('cohorts.manage')
  @ApiOperation({ operationId: 'cancelTrainingSession' })
  async cancelTrainingSession(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<void> {
    await this.sessions.cancel(ctx, id);
  }

  /** Everybody of the cohort and what has been marked; also what the printed sheet shows. */
  @Get('training-sessions/:id/attendance')
  @Requires('attendance.record')
  @ApiOperation({ operationId: 'getAttendanceSheet' })
  async getAttendanceSheet(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
  ): Promise<AttendanceSheetDto> {
    return toAttendanceSheetDto(await this.attendance.sheet(ctx, id), ctx.language);
  }

  /** Replaces the whole sheet; the same sheet again changes nothing. */
  @Put('training-sessions/:id/attendance')
  @HttpCode(204)
  @Requires('attendance.record')
  @ApiOperation({ operationId: 'recordAttendance' })
  async recordAttendance(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) sessionId: string,
    @Body() { entryMode, marks, replaces }: RecordAttendanceDto,
  ): Promise<void> {
    await this.attendance.record(ctx, { sessionId, entryMode, marks, ...(replaces && { replaces }) });
  }

  /** One's own sessions, past and coming. */
  @Get('me/training-sessions')
  @Requires('learning.take')
  @ApiOperation({ operationId: 'listMySessions' })
  async listMySessions(@Ctx() ctx: OperationContext): Promise<MySessionsDto> {
    const mine = await this.sessions.mine(ctx);
    return {
      items: mine.map(({ session, enrolmentId, attendedMinutes }) => ({
        ...toTrainingSessionDto(session, ctx.language, false),
        enrolmentId,
        attendedMinutes,
      })),
    };
  }
}
