import { Body, Controller, Get, HttpCode, Param, Patch, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OperationContext } from '@tamkin/kernel';
import { MessagesService, PreferencesService } from '@tamkin/notifications';
import { Ctx } from '../http/ctx';
import { PageQueryDto } from '../http/page-query.dto';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import { MyMessagesPageDto, toMyMessagesPageDto } from './message.dto';
import { NotificationPreferencesDto, WantedPreferencesDto } from './preferences.dto';

@ApiTags('notifications')
@Controller('me')
@Requires('me.use')
export class MyMessagesController {
  constructor(
    private readonly messages: MessagesService,
    private readonly preferences: PreferencesService,
  ) {}

  /** Everything Tamkin has written to the signed-in person, newest first. */
  @Get('messages')
  @ApiOperation({ operationId: 'listMyMessages' })
  async listMyMessages(@Ctx() ctx: OperationContext, @Query() query: PageQueryDto): Promise<MyMessagesPageDto> {
    return toMyMessagesPageDto(await this.messages.mine(ctx, query));
  }

  /** Remembers that the person has opened it. */
  @Put('messages/:id/reading')
  @HttpCode(204)
  @ApiOperation({ operationId: 'markMessageRead' })
  async markMessageRead(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<void> {
    await this.messages.markRead(ctx, id);
  }

  @Get('notification-preferences')
  @ApiOperation({ operationId: 'getNotificationPreferences' })
  async getNotificationPreferences(@Ctx() ctx: OperationContext): Promise<NotificationPreferencesDto> {
    return this.preferences.mine(ctx);
  }

  /** What is left out stays as it is. */
  @Patch('notification-preferences')
  @ApiOperation({ operationId: 'changeNotificationPreferences' })
  async changeNotificationPreferences(
    @Ctx() ctx: OperationContext,
    @Body() body: WantedPreferencesDto,
  ): Promise<NotificationPreferencesDto> {
    return this.preferences.change(ctx, body);
  }
}
