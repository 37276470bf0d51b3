import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { isCourseMedia, MediaDesk, StoredFiles } from '@tamkin/files';
import { Translator } from '@tamkin/i18n';
import { actorPersonId, notFound, type OperationContext } from '@tamkin/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Public, Requires } from '../http/requires';
import {
  FileDto,
  FileRenditionsListDto,
  RenditionsQueryDto,
  SignedLinkQueryDto,
  toFileDto,
  toFileRenditionsDto,
  UploadQueryDto,
} from './file.dto';
import { sendFile } from './send-file';
import { withUploadedFile } from './uploaded-file';

@ApiTags('files')
@Controller()
export class FilesController {
  constructor(
    private readonly files: StoredFiles,
    private readonly media: MediaDesk,
    private readonly translator: Translator,
  ) {}

  /** Keeps one file for use in courses. It is believed by its content, not by its name. */
  @Post('files')
  @Requires('media.upload')
  @ApiOperation({ operationId: 'uploadFile' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  async uploadFile(
    @Ctx() ctx: OperationContext,
    @Query() { kind }: UploadQueryDto,
    @Req() request: FastifyRequest,
  ): Promise<FileDto> {
    const facts = await withUploadedFile(request, ({ name, content }) =>
      this.files.store(ctx, { kind, name, content, ownerId: actorPersonId(ctx) }),
    );
    return toFileDto(facts);
  }

  /** The bytes of a picture, sound, video or document of a course. Understands `Range`. */
  @Get('files/:id/content')
  @Requires('courses.read')
  @ApiOperation({ operationId: 'getFileContent' })
  @ApiProduces('application/octet-stream')
  async getFileContent(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opened = await this.files.open(ctx, id);
    if (!isCourseMedia(opened.facts.kind)) throw notFound('file');
    await sendFile(request, reply, opened);
  }

  /** What there is of pictures, sounds and videos for slow connections, with sizes, and how far the making is. */
  @Get('file-renditions')
  @Requires('courses.read')
  @ApiOperation({ operationId: 'listFileRenditions' })
  async listFileRenditions(
    @Ctx() ctx: OperationContext,
    @Query() { ids }: RenditionsQueryDto,
  ): Promise<FileRenditionsListDto> {
    const states = await this.media.states(ctx, ids.split(',').filter(Boolean));
    const say = (code: string): string => this.translator.error(ctx.language, code, {}) ?? code;
    return { items: states.map((state) => toFileRenditionsDto(state, say)) };
  }

  /** The bytes of any file, for whoever holds a link the product signed. Links end after minutes. */
  @Get('signed-files/:id/content')
  @Public('the signature in the link is the permission')
  @ApiOperation({ operationId: 'getSignedFileContent' })
  @ApiProduces('application/octet-stream')
  async getSignedFileContent(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Query() link: SignedLinkQueryDto,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.files.requireSignature(id, link);
    await sendFile(request, reply, await this.files.open(ctx, id));
  }
}
