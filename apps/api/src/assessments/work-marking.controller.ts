import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ExtensionsService,
  MarkingOverview,
  MarkingQueue,
  MarkOverrides,
  MarkRelease,
  WorkMarking,
} from '@tamkin/assessments';
import type { OperationContext } from '@tamkin/kernel';
import type { FastifyRequest } from 'fastify';
import { withUploadedFile } from '../files/uploaded-file';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import { MarkingQueueDto, MarkingQueueQueryDto, toMarkingQueueDto } from './marking-queue.dto';
import { SubmittedFileDto, toSubmittedFileDto } from './submission.dto';
import {
  MarkedActivitiesDto,
  MarkedPeopleDto,
  ReleasedMarksDto,
  toMarkedActivitiesDto,
  toMarkedPeopleDto,
} from './marking-overview.dto';
import { ExtensionDto, MarkDto, OverrideDto, SubmissionDto, toSubmissionDto } from './work-marking.dto';

/** What trainers do with work handed in. */
@ApiTags('assessments')
@Controller()
export class WorkMarkingController {
  constructor(
    private readonly queue: MarkingQueue,
    private readonly marking: WorkMarking,
    private readonly releases: MarkRelease,
    private readonly overrides: MarkOverrides,
    private readonly overview: MarkingOverview,
    private readonly extensions: ExtensionsService,
  ) {}

  /** Everything that waits for the caller, longest waiting first. */
  @Get('marking-queue')
  @Requires('assignments.mark')
  @ApiOperation({ operationId: 'listMarkingQueue' })
  async listMarkingQueue(
    @Ctx() ctx: OperationContext,
    @Query() { cursor, limit, ...filter }: MarkingQueueQueryDto,
  ): Promise<MarkingQueueDto> {
    return toMarkingQueueDto(await this.queue.list(ctx, filter, { cursor, limit }), ctx.language);
  }

  /** Assignments, and tests with questions that people mark. */
  @Get('cohorts/:cohortId/marked-activities')
  @Requires('assignments.mark')
  @ApiOperation({ operationId: 'listMarkedActivities' })
  async listMarkedActivities(
    @Ctx() ctx: OperationContext,
    @Param('cohortId', ParseIdPipe) cohortId: string,
  ): Promise<MarkedActivitiesDto> {
    return toMarkedActivitiesDto(await this.overview.ofCohort(ctx, cohortId), ctx.language);
  }

  /** Everybody in the cohort, those who handed in nothing first. */
  @Get('cohorts/:cohortId/marked-activities/:activityId/people')
  @Requires('assignments.mark')
  @ApiOperation({ operationId: 'listMarkedPeople' })
  async listMarkedPeople(
    @Ctx() ctx: OperationContext,
    @Param('cohortId', ParseIdPipe) cohortId: string,
    @Param('activityId', ParseIdPipe) activityId: string,
  ): Promise<MarkedPeopleDto> {
    return toMarkedPeopleDto(await this.overview.people(ctx, { cohortId, activityId }), ctx.language);
  }

  /** Lets the learners see all marks of an assignment or a test that were held back; a second time none are left. */
  @Post('cohorts/:cohortId/marked-activities/:activityId/mark-releases')
  @HttpCode(200)
  @Requires('assignments.mark')
  @ApiOperation({ operationId: 'releaseMarks' })
  async releaseMarks(
    @Ctx() ctx: OperationContext,
    @Param('cohortId', ParseIdPipe) cohortId: string,
    @Param('activityId', ParseIdPipe) activityId: string,
  ): Promise<ReleasedMarksDto> {
    return { released: await this.releases.releaseAll(ctx, { cohortId, activityId }) };
  }

  /** More time for one person, with the reason. */
  @Put('enrolments/:enrolmentId/assignments/:activityId/extension')
  @HttpCode(204)
  @Requires('assignments.mark')
  @ApiOperation({ operationId: 'extendAssignment' })
  async extendAssignment(
    @Ctx() ctx: OperationContext,
    @Param('enrolmentId', ParseIdPipe) enrolmentId: string,
    @Param('activityId', ParseIdPipe) activityId: string,
    @Body() { untilOn, reason }: ExtensionDto,
  ): Promise<void> {
    await this.extensions.extend(ctx, { enrolmentId, activityId, untilOn, reason });
  }

  @Get('submissions/:id')
  @Requires('assignments.mark')
  @ApiOperation({ operationId: 'getSubmission' })
  async getSubmission(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<SubmissionDto> {
    return toSubmissionDto(await this.marking.read(ctx, id), ctx.language);
  }

  /** A recording of some minutes (WebM, Ogg, MP4; 3 MB), to be named in the mark that follows. */
  @Post('submissions/:id/voice-comments')
  @Requires('assignments.mark')
  @ApiOperation({ operationId: 'uploadVoiceComment' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  async uploadVoiceComment(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<SubmittedFileDto> {
    return withUploadedFile(request, async ({ name, content }) =>
      toSubmittedFileDto(await this.marking.uploadVoice(ctx, { id, name, content })),
    );
  }

  /** Accepts or sends back, as first marker, second marker or moderator. Refused when handed in again meanwhile. */
  @Put('submissions/:id/mark')
  @HttpCode(204)
  @Requires('assignments.mark')
  @ApiOperation({ operationId: 'markSubmission' })
  async markSubmission(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Body() { handedInAt, ...mark }: MarkDto,
  ): Promise<void> {
    await this.marking.mark(ctx, { id, ...mark, handedInAt: new Date(handedInAt) });
  }

  /** Another mark in place of the one that came from peers, released or not, with the reason that the learner reads. */
  @Post('submissions/:id/mark-overrides')
  @HttpCode(204)
  @Requires('assignments.mark')
  @ApiOperation({ operationId: 'overrideMark' })
  async overrideMark(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Body() { handedInAt, ...mark }: OverrideDto,
  ): Promise<void> {
    await this.overrides.override(ctx, { id, ...mark, handedInAt: new Date(handedInAt) });
  }
}
