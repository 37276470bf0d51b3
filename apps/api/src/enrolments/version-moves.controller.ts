import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { VersionMovesService } from '@tamkin/enrolments';
import type { OperationContext } from '@tamkin/kernel';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import { MovePeopleDto, PendingMovesDto, PeopleMovedDto, toPendingMovesDto } from './version-moves.dto';

@ApiTags('courses')
@Controller('courses')
export class VersionMovesController {
  constructor(private readonly moves: VersionMovesService) {}

  /** Who has not started on an older version, cohort by cohort. */
  @Get(':id/version-moves')
  @Requires('cohorts.manage')
  @ApiOperation({ operationId: 'getPendingMoves' })
  async getPendingMoves(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) courseId: string,
  ): Promise<PendingMovesDto> {
    return toPendingMovesDto(await this.moves.pending(ctx, courseId), ctx.language);
  }

  /** Those who have not started in these cohorts follow the current version from now on; asked again, it changes nothing. */
  @Post(':id/version-moves')
  @HttpCode(200)
  @Requires('cohorts.manage')
  @ApiOperation({ operationId: 'movePeopleToVersion' })
  movePeopleToVersion(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) courseId: string,
    @Body() body: MovePeopleDto,
  ): Promise<PeopleMovedDto> {
    return this.moves.move(ctx, { courseId, ...body });
  }
}
