import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CourseDuplication } from '@tamkin/courses';
import type { OperationContext } from '@tamkin/kernel';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import { CourseCopyDto } from './course-archives.dto';
import { CourseMadeDto } from './outline.dto';

@ApiTags('courses')
@Controller()
@Requires('courses.author')
export class CourseArchivesController {
  constructor(private readonly duplication: CourseDuplication) {}

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
}
