import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OperationContext } from '@tamkin/kernel';
import { HomeVisitsService } from '@tamkin/reporting';
import { Ctx } from '../http/ctx';
import { Requires } from '../http/requires';
import { HomeVisitDto } from './home-visit.dto';

@ApiTags('reporting')
@Controller('me/home-visits')
@Requires('completion-report.read')
export class HomeVisitsController {
  constructor(private readonly visits: HomeVisitsService) {}

  /** Notes that the reader is at their home now, and tells when they last were. Looks within half an hour are one visit. */
  @Post()
  @HttpCode(200)
  @ApiOperation({ operationId: 'visitHome' })
  async visitHome(@Ctx() ctx: OperationContext): Promise<HomeVisitDto> {
    return { previousAt: await this.visits.look(ctx) };
  }
}
