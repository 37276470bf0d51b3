import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AttemptGrants } from '@tamkin/assessments';
import type { OperationContext } from '@tamkin/kernel';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import { GrantAttemptDto } from './attempt-grant.dto';

@ApiTags('assessments')
@Controller()
@Requires('cohorts.manage')
export class AttemptGrantsController {
  constructor(private readonly grants: AttemptGrants) {}

  /** One more attempt at the final test for who has used up all of theirs. The same again changes nothing. */
  @Post('enrolments/:id/attempt-grants')
  @HttpCode(204)
  @ApiOperation({ operationId: 'grantAttempt' })
  async grantAttempt(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) enrolmentId: string,
    @Body() { reason }: GrantAttemptDto,
  ): Promise<void> {
    await this.grants.grant(ctx, { enrolmentId, reason });
  }
}
