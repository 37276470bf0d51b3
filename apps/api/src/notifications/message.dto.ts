import { MESSAGE_STATUSES, type MessageRow, type MessageStatus } from '@tamkin/notifications';
import { displayName, type Language, type Page } from '@tamkin/kernel';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { PageQueryDto } from '../http/page-query.dto';
import { PlainText } from '../http/plain-text';

export class MessagesQueryDto extends PageQueryDto {
  /** queued: waits for its (next) try · sent: the mail server took it · kept: read in the product only · failed: given up. */
  @IsOptional()
  @IsIn(MESSAGE_STATUSES)
  status?: MessageStatus;

  /** `enrolled`, `session-1`, `weekly-digest` … */
  @IsOptional()
  @Matches(/^[a-z0-9.-]{1,60}$/)
  occasion?: string;

  @IsOptional()
  @IsUUID()
  personId?: string;

  /** Words of the recipient's name in either script. */
  @IsOptional()
  @PlainText(120)
  q?: string;
}

/** A message as its reader sees it. */
export class MyMessageDto {
  id: string;
  occasion: string;
  /** Of the text. */
  language: Language;
  subject: string;
  text: string;
  /** The one screen it leads to. */
  link: string | null;
  createdAt: Date;
  readAt: Date | null;
}

export class MyMessagesPageDto {
  items: MyMessageDto[];
  nextCursor: string | null;
  /** Of all messages, not of this page. */
  unread: number;
}

/** A message as the administrator sees it: also where it went and what became of it. */
export class MessageDto extends MyMessageDto {
  personId: string | null;
  /** In the script of the request's language; `null` when the person is gone. */
  personName: string | null;
  channel: 'stored' | 'email';
  address: string | null;
  status: MessageStatus;
  /** Tries so far. */
  attempts: number;
  /** The mail server's own words. */
  lastError: string | null;
  sentAt: Date | null;
}

export class MessagesPageDto {
  items: MessageDto[];
  nextCursor: string | null;
}

export function toMyMessagesPageDto({
  items,
  nextCursor,
  unread,
}: Page<MessageRow> & { unread: number }): MyMessagesPageDto {
  return { items: items.map(toMyMessageDto), nextCursor, unread };
}

export function toMessagesPageDto({ items, nextCursor }: Page<MessageRow>, language: Language): MessagesPageDto {
  return { items: items.map((row) => toMessageDto(row, language)), nextCursor };
}

export function toMessageDto(row: MessageRow, language: Language): MessageDto {
  const { personId, channel, address, status, attempts, lastError, sentAt } = row;
  return {
    ...toMyMessageDto(row),
    ...{ personId, channel, address, status, attempts, lastError, sentAt },
    personName: nameOf(row, language),
  };
}

function toMyMessageDto({ id, occasion, language, subject, text, link, createdAt, readAt }: MessageRow): MyMessageDto {
  return { id, occasion, language, subject, text, link, createdAt, readAt };
}

function nameOf({ givenLatin, familyLatin, givenArabic, familyArabic }: MessageRow, language: Language): string | null {
  if (givenLatin === null || familyLatin === null) return null;
  const arabic = givenArabic && familyArabic ? { given: givenArabic, family: familyArabic } : null;
  return displayName({ latin: { given: givenLatin, family: familyLatin }, arabic }, language);
}
