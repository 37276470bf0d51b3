import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { MembershipsService } from '@tamkin/identity';
import type { OperationContext } from '@tamkin/kernel';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import { JoinDto, LeaveDto, MoveDto } from './memberships.dto';
import { MadeDto } from './people.dto';

@ApiTags('identity')
@Controller()
@Requires('people.manage')
export class MembershipsController {
  constructor(private readonly memberships: MembershipsService) {}

  /** The person starts to work for one more provider. */
  @Post('people/:id/memberships')
  @ApiOperation({ operationId: 'joinProvider' })
  async joinProvider(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) personId: string,
    @Body() { providerId, branchId = null, from }: JoinDto,
  ): Promise<MadeDto> {
    return { id: await this.memberships.join(ctx, { personId, providerId, branchId, from }) };
  }

  @Post('memberships/:id/departures')
  @HttpCode(204)
  @ApiOperation({ operationId: 'leaveProvider' })
  async leaveProvider(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Body() body: LeaveDto,
  ): Promise<void> {
    await this.memberships.leave(ctx, id, body.lastDay);
  }

  /** To another branch or provider; the time at the old place stays in the history. */
  @Post('memberships/:id/moves')
  @ApiOperation({ operationId: 'moveMembership' })
  async moveMembership(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
    @Body() { providerId, branchId = null, day }: MoveDto,
  ): Promise<MadeDto> {
    return { id: await this.memberships.move(ctx, id, { providerId, branchId, day }) };
  }
}
