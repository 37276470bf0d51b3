import { CourseShelf } from '@tamkin/courses';
import type { OperationContext } from '@tamkin/kernel';
import { Controller, Delete, HttpCode, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';

@ApiTags('courses')
@Controller('courses/:id/archive')
@Requires('courses.publish')
export class CourseShelfController {
  constructor(private readonly shelf: CourseShelf) {}

  /** Out of the catalogue; who is enrolled goes on. */
  @Put()
  @HttpCode(204)
  @ApiOperation({ operationId: 'archiveCourse' })
  async archiveCourse(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<void> {
    await this.shelf.archive(ctx, id);
  }

  /** Back into the catalogue. */
  @Delete()
  @HttpCode(204)
  @ApiOperation({ operationId: 'restoreCourse' })
  async restoreCourse(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<void> {
    await this.shelf.restore(ctx, id);
  }
}
