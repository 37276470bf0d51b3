import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { LARGEST_PHOTO_BYTES, SheetPhotos, SheetProposals } from '@tamkin/assessments';
import { fileTooLarge } from '@tamkin/files';
import { Translator } from '@tamkin/i18n';
import type { OperationContext } from '@tamkin/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendFile } from '../files/send-file';
import { withUploadedFile } from '../files/uploaded-file';
import { wholeFile } from '../files/whole-file';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import {
  SheetPhotoListDto,
  SheetPhotoMadeDto,
  SheetPhotoQueryDto,
  SheetProposalDto,
  toSheetPhotoDto,
  toSheetProposalDto,
} from './sheet-photos.dto';

/** Photos of answer sheets: sent by trainers, read by the worker, proposed to whoever keys the sheet. */
@ApiTags('assessments')
@Controller()
@Requires('paper-tests.key')
export class SheetPhotosController {
  constructor(
    private readonly photos: SheetPhotos,
    private readonly proposals: SheetProposals,
    private readonly translator: Translator,
  ) {}

  /** Takes a photo of one page of an answer sheet of this test. Nothing is keyed by it. */
  @Post('cohorts/:cohortId/paper-tests/:activityId/photos')
  @ApiOperation({ operationId: 'sendSheetPhoto' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  async sendSheetPhoto(
    @Ctx() ctx: OperationContext,
    @Param('cohortId', ParseIdPipe) cohortId: string,
    @Param('activityId', ParseIdPipe) activityId: string,
    @Query() { id }: SheetPhotoQueryDto,
    @Req() request: FastifyRequest,
  ): Promise<SheetPhotoMadeDto> {
    const file = await withUploadedFile(request, (sent) =>
      wholeFile(sent, LARGEST_PHOTO_BYTES, () => fileTooLarge(LARGEST_PHOTO_BYTES)),
    );
    return { id: await this.photos.send(ctx, { ...file, id, cohortId, activityId }) };
  }

  /** Photos of a test, newest first: whose sheet each shows, or why it cannot be read. */
  @Get('cohorts/:cohortId/paper-tests/:activityId/photos')
  @ApiOperation({ operationId: 'listSheetPhotos' })
  async listSheetPhotos(
    @Ctx() ctx: OperationContext,
    @Param('cohortId', ParseIdPipe) cohortId: string,
    @Param('activityId', ParseIdPipe) activityId: string,
  ): Promise<SheetPhotoListDto> {
    const items = await this.photos.list(ctx, { cohortId, activityId });
    return { items: items.map((item) => toSheetPhotoDto(item, ctx.language, this.translator)) };
  }

  /** The page on a photo, made flat: what crops are cut from. */
  @Get('sheet-photos/:id/page')
  @ApiOperation({ operationId: 'getSheetPhotoPage' })
  @ApiProduces('image/webp')
  async getSheetPhotoPage(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(request, reply, await this.photos.openPage(ctx, id));
  }

  /** What the photos of one person's sheet say, for the keying page; empty without photos, or once the sheet is keyed. */
  @Get('enrolments/:enrolmentId/paper-tests/:activityId/proposal')
  @ApiOperation({ operationId: 'getSheetProposal' })
  async getSheetProposal(
    @Ctx() ctx: OperationContext,
    @Param('enrolmentId', ParseIdPipe) enrolmentId: string,
    @Param('activityId', ParseIdPipe) activityId: string,
  ): Promise<SheetProposalDto> {
    return toSheetProposalDto(await this.proposals.of(ctx, { enrolmentId, activityId }));
  }
}
