import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { LessonTexts, TextHistory, TranslationReview } from '@tamkin/courses';
import { LANGUAGES, type Language, type OperationContext } from '@tamkin/kernel';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import {
  AuthoredTextsDto,
  BlockStandingDto,
  LessonTextSavedDto,
  SaveLessonTextDto,
  toAuthoredTextsDto,
  toBlockStandingDto,
  toLessonTextSavedDto,
} from './lesson-text.dto';
import { ParseLanguagePipe } from './parse-language.pipe';
import { TextRevisionDto, TextRevisionsDto, toTextRevisionDto, toTextRevisionItemDto } from './text-history.dto';

/** The texts of an activity as their authors write, translate, review and look back on them. */
@ApiTags('courses')
@Controller('activities/:id')
@Requires('courses.author')
export class TextsController {
  constructor(
    private readonly texts: LessonTexts,
    private readonly reviews: TranslationReview,
    private readonly history: TextHistory,
  ) {}

  /** Every language of an activity's text, for writing side by side. */
  @Get('texts')
  @ApiOperation({ operationId: 'getActivityTexts' })
  async getActivityTexts(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
  ): Promise<AuthoredTextsDto> {
    return toAuthoredTextsDto(await this.texts.ofActivity(ctx, id));
  }

  /** Saves the text of one language. */
  @Put('texts/:language')
  @ApiOperation({ operationId: 'saveActivityText' })
  @ApiParam({ name: 'language', enum: LANGUAGES })
  async saveActivityText(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Param('language', ParseLanguagePipe) language: Language,
    @Body() body: SaveLessonTextDto,
  ): Promise<LessonTextSavedDto> {
    return toLessonTextSavedDto(await this.texts.save(ctx, { ...body, activityId: id, language }));
  }

  /** Says that a translated block was read beside its base and is right. Holds until either changes. */
  @Put('texts/:language/blocks/:blockId/review')
  @ApiOperation({ operationId: 'reviewTranslatedBlock' })
  @ApiParam({ name: 'language', enum: LANGUAGES })
  async reviewTranslatedBlock(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) activityId: string,
    @Param('language', ParseLanguagePipe) language: Language,
    @Param('blockId') blockId: string,
  ): Promise<BlockStandingDto> {
    return toBlockStandingDto(await this.reviews.approve(ctx, { activityId, language, blockId }));
  }

  /** Takes a review back. */
  @Delete('texts/:language/blocks/:blockId/review')
  @ApiOperation({ operationId: 'withdrawBlockReview' })
  @ApiParam({ name: 'language', enum: LANGUAGES })
  async withdrawBlockReview(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) activityId: string,
    @Param('language', ParseLanguagePipe) language: Language,
    @Param('blockId') blockId: string,
  ): Promise<BlockStandingDto> {
    return toBlockStandingDto(await this.reviews.withdraw(ctx, { activityId, language, blockId }));
  }

  /** Who wrote in a text and when, through all versions of the course. */
  @Get('texts/:language/revisions')
  @ApiOperation({ operationId: 'listTextRevisions' })
  @ApiParam({ name: 'language', enum: LANGUAGES })
  async listTextRevisions(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Param('language', ParseLanguagePipe) language: Language,
  ): Promise<TextRevisionsDto> {
    const items = await this.history.list(ctx, id, language);
    return { items: items.map((item) => toTextRevisionItemDto(item, ctx.language)) };
  }

  /** A text as it stood, for comparing and for going back: saving its blocks restores it. */
  @Get('text-revisions/:revisionId')
  @ApiOperation({ operationId: 'getTextRevision' })
  async getTextRevision(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) activityId: string,
    @Param('revisionId', ParseIdPipe) revisionId: string,
  ): Promise<TextRevisionDto> {
    return toTextRevisionDto(await this.history.read(ctx, { activityId, revisionId }));
  }
}
