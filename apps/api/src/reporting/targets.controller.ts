import { Body, Controller, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OperationContext } from '@tamkin/kernel';
import { TargetsService } from '@tamkin/reporting';
import { Ctx } from '../http/ctx';
import { Requires } from '../http/requires';
import { SetTargetDto, TargetListDto, TargetPathDto, TargetsQueryDto } from './targets.dto';

@ApiTags('reporting')
@Controller('targets')
@Requires('targets.manage')
export class TargetsController {
  constructor(private readonly targets: TargetsService) {}

  @Get()
  @ApiOperation({ operationId: 'listTargets' })
  async listTargets(@Ctx() ctx: OperationContext, @Query() { year }: TargetsQueryDto): Promise<TargetListDto> {
    return { items: await this.targets.ofYear(ctx, year) };
  }

  /** What an indicator is to reach in a calendar year; said again with another value, it changes. */
  @Put(':indicator/:year')
  @HttpCode(204)
  @ApiOperation({ operationId: 'setTarget' })
  async setTarget(
    @Ctx() ctx: OperationContext,
    @Param() { indicator, year }: TargetPathDto,
    @Body() { value }: SetTargetDto,
  ): Promise<void> {
    await this.targets.set(ctx, { indicator, year, value });
  }
}
