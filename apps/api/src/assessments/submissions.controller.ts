import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AssignmentsService } from '@tamkin/assessments';
import type { OperationContext } from '@tamkin/kernel';
import type { FastifyRequest } from 'fastify';
import { withUploadedFile } from '../files/uploaded-file';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import {
  HandInDto,
  MarkDto,
  MyAssignmentDto,
  SubmissionDto,
  SubmissionsPageDto,
  SubmissionsQueryDto,
  SubmittedFileDto,
  toMyAssignmentDto,
  toSubmissionDto,
  toSubmissionsPageDto,
  toSubmittedFileDto,
} from './submission.dto';

@ApiTags('assessments')
@Controller()
export class SubmissionsController {
  constructor(private readonly assignments: AssignmentsService) {}

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
      toSubmittedFileDto(await this.assignments.upload(ctx, { enrolmentId, activityId, name, content })),
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
    await this.assignments.handIn(ctx, { enrolmentId, activityId, text, fileIds });
  }

  /** The marking queue of all own cohorts, longest waiting first. */
  @Get('submissions')
  @Requires('assignments.mark')
  @ApiOperation({ operationId: 'listSubmissions' })
  async listSubmissions(
    @Ctx() ctx: OperationContext,
    @Query() { status, cursor, limit }: SubmissionsQueryDto,
  ): Promise<SubmissionsPageDto> {
    return toSubmissionsPageDto(await this.assignments.list(ctx, { status }, { cursor, limit }), ctx.language);
  }

  @Get('cohorts/:cohortId/submissions')
  @Requires('assignments.mark')
  @ApiOperation({ operationId: 'listCohortSubmissions' })
  async listCohortSubmissions(
    @Ctx() ctx: OperationContext,
    @Param('cohortId', ParseIdPipe) cohortId: string,
    @Query() { status, cursor, limit }: SubmissionsQueryDto,
  ): Promise<SubmissionsPageDto> {
    const page = await this.assignments.list(ctx, { cohortId, status }, { cursor, limit });
    return toSubmissionsPageDto(page, ctx.language);
  }

  @Get('submissions/:id')
  @Requires('assignments.mark')
  @ApiOperation({ operationId: 'getSubmission' })
  async getSubmission(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<SubmissionDto> {
    return toSubmissionDto(await this.assignments.read(ctx, id), ctx.language);
  }

  /** Accepts or sends back. Refused when it was handed in again meanwhile. */
  @Put('submissions/:id/mark')
  @HttpCode(204)
  @Requires('assignments.mark')
  @ApiOperation({ operationId: 'markSubmission' })
  async markSubmission(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Body() { decision, comment, handedInAt }: MarkDto,
  ): Promise<void> {
    await this.assignments.mark(ctx, { id, decision, comment, handedInAt: new Date(handedInAt) });
  }
}
