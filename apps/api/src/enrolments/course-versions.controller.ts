import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CourseVersionsService } from '@tamkin/enrolments';
import type { OperationContext } from '@tamkin/kernel';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import { PublishedVersionsDto, toPublishedVersionDto } from './course-versions.dto';

@ApiTags('courses')
@Controller('courses')
export class CourseVersionsController {
  constructor(private readonly versions: CourseVersionsService) {}

  /** Everything that was published, newest first, and how many people are on it. */
  @Get(':id/versions')
  @Requires('courses.author')
  @ApiOperation({ operationId: 'listCourseVersions' })
  async listCourseVersions(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
  ): Promise<PublishedVersionsDto> {
    const versions = await this.versions.publishedOf(ctx, id);
    return { items: versions.map((version) => toPublishedVersionDto(version, ctx.language)) };
  }
}
