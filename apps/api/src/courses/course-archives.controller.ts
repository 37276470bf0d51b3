import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CourseDuplication, CourseTransfers } from '@tamkin/courses';
import { Translator } from '@tamkin/i18n';
import type { OperationContext } from '@tamkin/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendFile } from '../files/send-file';
import { withUploadedFile } from '../files/uploaded-file';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import {
  CourseCopyDto,
  CourseTransferConfirmationDto,
  CourseTransferDto,
  CourseTransferQueryDto,
  toCourseTransferDto,
} from './course-archives.dto';
import { CourseMadeDto } from './outline.dto';

@ApiTags('courses')
@Controller()
@Requires('courses.author')
export class CourseArchivesController {
  constructor(
    private readonly duplication: CourseDuplication,
    private readonly transfers: CourseTransfers,
    private readonly translator: Translator,
  ) {}

  /** A new course that starts as a copy of the newest version: texts, papers, questions, surveys and grids included. */
  @Post('courses/:id/copies')
  @ApiOperation({ operationId: 'duplicateCourse' })
  async duplicateCourse(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) courseId: string,
    @Body() body: CourseCopyDto,
  ): Promise<CourseMadeDto> {
    return this.duplication.duplicate(ctx, { ...body, courseId });
  }

  /** Orders an archive of the newest version; the worker packs it. */
  @Post('courses/:id/archives')
  @ApiOperation({ operationId: 'packCourse' })
  async packCourse(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) courseId: string,
    @Body() body: CourseTransferQueryDto,
  ): Promise<CourseMadeDto> {
    return this.transfers.pack(ctx, { ...body, courseId });
  }

  /** Takes an archive of a course. Nothing is written before it is confirmed. */
  @Post('course-transfers')
  @ApiOperation({ operationId: 'sendCourseArchive' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  async sendCourseArchive(
    @Ctx() ctx: OperationContext,
    @Query() query: CourseTransferQueryDto,
    @Req() request: FastifyRequest,
  ): Promise<CourseMadeDto> {
    return withUploadedFile(request, (file) => this.transfers.send(ctx, { ...query, ...file }));
  }

  /** Where an archive stands, for whoever ordered or sent it. */
  @Get('course-transfers/:id')
  @ApiOperation({ operationId: 'getCourseTransfer' })
  async getCourseTransfer(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
  ): Promise<CourseTransferDto> {
    return toCourseTransferDto(await this.transfers.read(ctx, id), ctx.language, this.translator);
  }

  /** The archive, for seven days. */
  @Get('course-transfers/:id/content')
  @ApiOperation({ operationId: 'getCourseArchiveContent' })
  @ApiProduces('application/octet-stream')
  async getCourseArchiveContent(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(request, reply, await this.transfers.open(ctx, id));
  }

  /** From here on the worker writes. Confirming again changes nothing. */
  @Post('course-transfers/:id/confirmation')
  @HttpCode(204)
  @ApiOperation({ operationId: 'confirmCourseArchive' })
  async confirmCourseArchive(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Body() body: CourseTransferConfirmationDto,
  ): Promise<void> {
    await this.transfers.confirm(ctx, { ...body, id });
  }
}
