import { Body, Controller, Get, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ManualMarkingService } from '@tamkin/assessments';
import type { OperationContext } from '@tamkin/kernel';
import type { FastifyRequest } from 'fastify';
import { withUploadedFile } from '../files/uploaded-file';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import { AnswerMarkDto, AttemptBeingMarkedDto, toAttemptBeingMarkedDto } from './manual-marking.dto';
import { SubmittedFileDto, toSubmittedFileDto } from './submission.dto';

@ApiTags('assessments')
@Controller('attempts-to-mark')
@Requires('assignments.mark')
export class ManualMarkingController {
  constructor(private readonly marking: ManualMarkingService) {}

  @Get(':id')
  @ApiOperation({ operationId: 'getAttemptToMark' })
  async getAttemptToMark(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
  ): Promise<AttemptBeingMarkedDto> {
    return toAttemptBeingMarkedDto(await this.marking.read(ctx, id), ctx.language);
  }

  /** Marks one answer, or changes its mark; the result follows once every answer has one. */
  @Put(':id/answers/:questionId')
  @HttpCode(204)
  @ApiOperation({ operationId: 'markAnswer' })
  async markAnswer(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) attemptId: string,
    @Param('questionId', ParseIdPipe) questionId: string,
    @Body() mark: AnswerMarkDto,
  ): Promise<void> {
    await this.marking.mark(ctx, { attemptId, questionId, ...mark });
  }

  /** A recording of some minutes (WebM, Ogg, MP4; 3 MB), to be named in the mark that follows. */
  @Post(':id/voice-comments')
  @ApiOperation({ operationId: 'uploadAnswerVoice' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  async uploadAnswerVoice(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) attemptId: string,
    @Req() request: FastifyRequest,
  ): Promise<SubmittedFileDto> {
    return withUploadedFile(request, async ({ name, content }) =>
      toSubmittedFileDto(await this.marking.uploadVoice(ctx, { attemptId, name, content })),
    );
  }
}
