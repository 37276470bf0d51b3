import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OperationContext } from '@tamkin/kernel';
import { MessagesService } from '@tamkin/notifications';
import { Ctx } from '../http/ctx';
import { ParseIdPipe } from '../http/parse-id.pipe';
import { Requires } from '../http/requires';
import { MessageDto, MessagesPageDto, MessagesQueryDto, toMessageDto, toMessagesPageDto } from './message.dto';

@ApiTags('notifications')
@Controller('messages')
export class MessagesController {
  constructor(private readonly messages: MessagesService) {}

  /** Every message the product has written, newest first. */
  @Get()
  @Requires('outbox.read')
  @ApiOperation({ operationId: 'listMessages' })
  async listMessages(@Ctx() ctx: OperationContext, @Query() query: MessagesQueryDto): Promise<MessagesPageDto> {
    const { cursor, limit, q, ...filter } = query;
    const page = await this.messages.list(ctx, { ...filter, ...(q ? { search: q } : {}) }, { cursor, limit });
    return toMessagesPageDto(page, ctx.language);
  }

  @Get(':id')
  @Requires('outbox.read')
  @ApiOperation({ operationId: 'getMessage' })
  async getMessage(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<MessageDto> {
    return toMessageDto(await this.messages.read(ctx, id), ctx.language);
  }

  /** A failed message waits again; one that waits for its next try is tried now; one that was sent stays sent. */
  @Post(':id/retry')
  @HttpCode(204)
  @Requires('settings.manage')
  @ApiOperation({ operationId: 'retryMessage' })
  async retryMessage(@Ctx() ctx: OperationContext, @Param('id', ParseIdPipe) id: string): Promise<void> {
    await this.messages.retry(ctx, id);
  }
}
