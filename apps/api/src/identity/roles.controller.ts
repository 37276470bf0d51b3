import { Controller, Delete, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { RolesService } from '@tamkin/identity';
import { notFound, ROLES, type OperationContext, type Role } from '@tamkin/kernel';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import { RoleQueryDto } from './roles.dto';

@ApiTags('identity')
@Controller('people/:id/roles/:role')
@Requires('roles.manage')
export class RolesController {
  constructor(private readonly roles: RolesService) {}

  /** Giving a role that is held already changes nothing. */
  @Put()
  @HttpCode(204)
  @ApiParam({ name: 'role', enum: ROLES })
  @ApiOperation({ operationId: 'giveRole' })
  async giveRole(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) personId: string,
    @Param('role') role: string,
    @Query() query: RoleQueryDto,
  ): Promise<void> {
    await this.roles.give(ctx, { personId, role: roleOf(role), providerId: query.providerId ?? null });
  }

  /** The last administrator keeps the role. */
  @Delete()
  @HttpCode(204)
  @ApiParam({ name: 'role', enum: ROLES })
  @ApiOperation({ operationId: 'takeRole' })
  async takeRole(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) personId: string,
    @Param('role') role: string,
    @Query() query: RoleQueryDto,
  ): Promise<void> {
    await this.roles.take(ctx, { personId, role: roleOf(role), providerId: query.providerId ?? null });
  }
}

function roleOf(name: string): Role {
  const role = ROLES.find((known) => known === name);
  if (!role) throw notFound('role');
  return role;
}
