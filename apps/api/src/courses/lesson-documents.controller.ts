import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import { LARGEST_DOCUMENT_BYTES, LessonDocuments } from '@tamkin/courses';
import { Translator } from '@tamkin/i18n';
import { DomainError, type OperationContext } from '@tamkin/kernel';
import type { FastifyRequest } from 'fastify';
import { withUploadedFile } from '../files/uploaded-file';
import { wholeFile } from '../files/whole-file';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import {
  LessonDocumentDto,
  LessonDocumentMadeDto,
  LessonDocumentQueryDto,
  toLessonDocumentDto,
} from './lesson-documents.dto';

const tooLarge = (): DomainError => new DomainError('too-large', 'lesson-document.too-large');

/** Word and PowerPoint documents on their way into lessons. */
@ApiTags('courses')
@Controller()
@Requires('courses.author')
export class LessonDocumentsController {
  constructor(
    private readonly documents: LessonDocuments,
    private readonly translator: Translator,
  ) {}

  /** Takes a .docx or .pptx for a lesson of a draft; the worker reads it. Nothing of it is written into the lesson. */
  @Post('activities/:activityId/documents')
  @ApiOperation({ operationId: 'sendLessonDocument' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  async sendLessonDocument(
    @Ctx() ctx: OperationContext,
    @Param('activityId', ParseIdPipe) activityId: string,
    @Query() { id, language, notes }: LessonDocumentQueryDto,
    @Req() request: FastifyRequest,
  ): Promise<LessonDocumentMadeDto> {
    const file = await withUploadedFile(request, (sent) => wholeFile(sent, LARGEST_DOCUMENT_BYTES, tooLarge));
    const sent = { ...file, id, activityId, language, notes: notes === 'true' };
    return { id: await this.documents.send(ctx, sent) };
  }

  /** Where it stands and what it would bring, for whoever sent it. */
  @Get('lesson-documents/:id')
  @ApiOperation({ operationId: 'getLessonDocument' })
  async getLessonDocument(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
  ): Promise<LessonDocumentDto> {
    return toLessonDocumentDto(await this.documents.read(ctx, id), ctx.language, this.translator);
  }
}
