import { Controller, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OperationContext } from '@tamkin/kernel';
import { PreparedMessages } from '@tamkin/notifications';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import { PreparedReminderDto } from './prepared-reminder.dto';

@ApiTags('notifications')
@Controller('enrolments')
export class PreparedRemindersController {
  constructor(private readonly prepared: PreparedMessages) {}

  /** A ready text for a learner, which the caller sends from their own phone. Noted as prepared, not as delivered. */
  @Post(':id/prepared-reminders')
  @Requires('reminders.prepare')
  @ApiOperation({ operationId: 'prepareReminder' })
  async prepareReminder(
    @Ctx() ctx: OperationContext,
    @Param('id', ParseIdPipe) id: string,
  ): Promise<PreparedReminderDto> {
    return this.prepared.prepare(ctx, id);
  }
}
