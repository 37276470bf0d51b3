import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DatabaseHealth } from '@tamkin/database';
import { DomainError } from '@tamkin/kernel';
import { Public } from '../http/requires';

export class HealthDto {
  /** Always `ok`; anything else is a problem with status 503. */
  status: 'ok';
}

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly database: DatabaseHealth) {}

  /** Whether the api answers and reaches its database. For supervisors and load balancers. */
  @Get()
  @Public('supervisors have no account')
  @ApiOperation({ operationId: 'getHealth' })
  async getHealth(): Promise<HealthDto> {
    if (!(await this.database.reachable())) throw new DomainError('unavailable', 'request.unavailable');
    return { status: 'ok' };
  }
}
