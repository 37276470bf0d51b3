import { Body, Controller, Get, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AssignmentSettingsService, MyAssignments, WorkHandIn } from '@tamkin/assessments';
import type { OperationContext } from '@tamkin/kernel';
import type { FastifyRequest } from 'fastify';
import { withUploadedFile } from '../files/uploaded-file';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import { RevisionDto } from '../http/revision.dto';
import { AssignmentSettingsDto, toAssignmentSettingsDto, WriteAssignmentSettingsDto } from './assignment-settings.dto';
import { HandInDto, MyAssignmentDto, SubmittedFileDto, toMyAssignmentDto, toSubmittedFileDto } from './submission.dto';

/** Assignments of their author and of the learner. */
@ApiTags('assessments')
@Controller()
export class SubmissionsController {
  constructor(
    private readonly assignments: MyAssignments,
    private readonly work: WorkHandIn,
    private readonly settings: AssignmentSettingsService,
  ) {}

  @Get('activities/:activityId/assignment-settings')
  @Requires('courses.author')
  @ApiOperation({ operationId: 'getAssignmentSettings' })
  async getAssignmentSettings(
    @Ctx() ctx: OperationContext,
    @Param('activityId', ParseIdPipe) activityId: string,
  ): Promise<AssignmentSettingsDto> {
    return toAssignmentSettingsDto(await this.settings.read(ctx, activityId));
  }

  @Put('activities/:activityId/assignment-settings')
  @Requires('courses.author')
  @ApiOperation({ operationId: 'writeAssignmentSettings' })
  async writeAssignmentSettings(
    @Ctx() ctx: OperationContext,
    @Param('activityId', ParseIdPipe) activityId: string,
    @Body() body: WriteAssignmentSettingsDto,
  ): Promise<RevisionDto> {
    return { revision: await this.settings.write(ctx, { ...body, activityId }) };
  }

  @Get('me/enrolments/:enrolmentId/activities/:activityId/submission')
  @Requires('learning.take')
  @ApiOperation({ operationId: 'getMyAssignment' })
  async getMyAssignment(
    @Ctx() ctx: OperationContext,
    @Param('enrolmentId', ParseIdPipe) enrolmentId: string,
    @Param('activityId', ParseIdPipe) activityId: string,
  ): Promise<MyAssignmentDto> {
    return toMyAssignmentDto(await this.assignments.mine(ctx, { enrolmentId, activityId }), ctx.language);
  }

  /** A photo (JPEG, PNG, WebP) or PDF up to 20 MB, to be named in the hand-in that follows. */
  @Post('me/enrolments/:enrolmentId/activities/:activityId/submission-files')
  @Requires('learning.take')
  @ApiOperation({ operationId: 'uploadSubmissionFile' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  async uploadSubmissionFile(
    @Ctx() ctx: OperationContext,
    @Param('enrolmentId', ParseIdPipe) enrolmentId: string,
    @Param('activityId', ParseIdPipe) activityId: string,
    @Req() request: FastifyRequest,
  ): Promise<SubmittedFileDto> {
    return withUploadedFile(request, async ({ name, content }) =>
      toSubmittedFileDto(await this.work.upload(ctx, { enrolmentId, activityId, name, content })),
    );
  }

  /** Hands in, or hands in again until it is accepted. */
  @Put('me/enrolments/:enrolmentId/activities/:activityId/submission')
  @HttpCode(204)
  @Requires('learning.take')
  @ApiOperation({ operationId: 'handInAssignment' })
  async handInAssignment(
    @Ctx() ctx: OperationContext,
    @Param('enrolmentId', ParseIdPipe) enrolmentId: string,
    @Param('activityId', ParseIdPipe) activityId: string,
    @Body() { text, fileIds }: HandInDto,
  ): Promise<void> {
    await this.work.handIn(ctx, { enrolmentId, activityId, text, fileIds });
  }
}
