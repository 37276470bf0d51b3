import { Body, Controller, Delete, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { OutlineAuthoring } from '@tamkin/courses';
import type { OperationContext } from '@tamkin/kernel';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import { ChangeActivityDto, CourseMadeDto, ModuleTitleDto, NewActivityDto } from './outline.dto';

@ApiTags('courses')
@Controller()
@Requires('courses.author')
export class OutlineController {
  constructor(private readonly outline: OutlineAuthoring) {}

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
}
