import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { LessonTexts, OutlineAuthoring } from '@tamkin/courses';
import { LANGUAGES, type Language, type OperationContext } from '@tamkin/kernel';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import { AuthoredTextsDto, LessonTextSavedDto, SaveLessonTextDto, toAuthoredTextsDto } from './lesson-text.dto';
import { ChangeActivityDto, CourseMadeDto, ModuleTitleDto, NewActivityDto } from './outline.dto';
import { ParseLanguagePipe } from './parse-language.pipe';

@ApiTags('courses')
@Controller()
@Requires('courses.author')
export class OutlineController {
  constructor(
    private readonly outline: OutlineAuthoring,
    private readonly texts: LessonTexts,
  ) {}

  @Patch('course-modules/:id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'renameCourseModule' })
  async renameCourseModule(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Body() { title }: ModuleTitleDto,
  ): Promise<void> {
    await this.outline.renameModule(ctx, { moduleId: id, title });
  }

  /** With its activities. */
  @Delete('course-modules/:id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'removeCourseModule' })
  async removeCourseModule(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<void> {
    await this.outline.removeModule(ctx, id);
  }

  /** At the end of the module. */
  @Post('course-modules/:id/activities')
  @ApiOperation({ operationId: 'addActivity' })
  async addActivity(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Body() body: NewActivityDto,
  ): Promise<CourseMadeDto> {
    return this.outline.addActivity(ctx, { ...body, moduleId: id });
  }

  @Patch('activities/:id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'changeActivity' })
  async changeActivity(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Body() body: ChangeActivityDto,
  ): Promise<void> {
    await this.outline.changeActivity(ctx, { ...body, activityId: id });
  }

  @Delete('activities/:id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'removeActivity' })
  async removeActivity(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<void> {
    await this.outline.removeActivity(ctx, id);
  }

  /** Every language of an activity's text, for writing side by side. */
  @Get('activities/:id/texts')
  @ApiOperation({ operationId: 'getActivityTexts' })
  async getActivityTexts(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
  ): Promise<AuthoredTextsDto> {
    return toAuthoredTextsDto(await this.texts.ofActivity(ctx, id));
  }

  /** Saves the text of one language. */
  @Put('activities/:id/texts/:language')
  @ApiOperation({ operationId: 'saveActivityText' })
  @ApiParam({ name: 'language', enum: LANGUAGES })
  async saveActivityText(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Param('language', ParseLanguagePipe) language: Language,
    @Body() body: SaveLessonTextDto,
  ): Promise<LessonTextSavedDto> {
    return this.texts.save(ctx, { ...body, activityId: id, language });
  }
}
