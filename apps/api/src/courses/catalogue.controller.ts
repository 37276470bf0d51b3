import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CourseCatalogue } from '@tamkin/courses';
import type { OperationContext } from '@tamkin/kernel';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import {
  AuthoredCoursesDto,
  AuthoredCoursesQueryDto,
  CatalogueQueryDto,
  CourseCardsDto,
  CourseDto,
  toAuthoredCoursesDto,
  toCourseCardsDto,
  toCourseDto,
} from './catalogue.dto';

@ApiTags('courses')
@Controller()
export class CatalogueController {
  constructor(private readonly catalogue: CourseCatalogue) {}

  /** The published courses, by code. */
  @Get('courses')
  @Requires('courses.read')
  @ApiOperation({ operationId: 'listCourses' })
  async listCourses(@Ctx() ctx: OperationContext, @Query() query: CatalogueQueryDto): Promise<CourseCardsDto> {
    const { q, ...question } = query;
    return toCourseCardsDto(await this.catalogue.published(ctx, { ...question, search: q }), ctx.language);
  }

  /** The newest published version with its modules and activities. */
  @Get('courses/:id')
  @Requires('courses.read')
  @ApiOperation({ operationId: 'getCourse' })
  async getCourse(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<CourseDto> {
    return toCourseDto(await this.catalogue.course(ctx, id), ctx.language);
  }

  /** Every course with what its authors have to do. */
  @Get('authored-courses')
  @Requires('courses.author')
  @ApiOperation({ operationId: 'listAuthoredCourses' })
  async listAuthoredCourses(
    @Ctx() ctx: OperationContext,
    @Query() query: AuthoredCoursesQueryDto,
  ): Promise<AuthoredCoursesDto> {
    const { q, ...question } = query;
    return toAuthoredCoursesDto(await this.catalogue.authored(ctx, { ...question, search: q }), ctx.language);
  }
}
