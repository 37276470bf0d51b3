import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Message, type MessageStatus } from './message.entity';

export interface MessageFilter {
  readonly status?: MessageStatus;
  readonly personId?: string;
  readonly occasion?: string;
  /** Part of the recipient's name in either script, folded. */
  readonly search?: string;
}

export interface MessagePosition {
  readonly createdAt: string;
  readonly id: string;
}

/** A message with the name of the person it is for. */
export interface MessageRow extends Omit<Message, 'personId'> {
  readonly personId: string | null;
  readonly givenLatin: string | null;
  readonly familyLatin: string | null;
  readonly givenArabic: string | null;
  readonly familyArabic: string | null;
}

export interface DeliveryFigures {
  readonly queued: number;
  readonly failed: number;
  readonly lastSentAt: Date | null;
  /** Of the message that waits or failed most recently. */
  readonly lastError: string | null;
}

const COLUMNS = `
  m.id, m.person_id as "personId", m.channel, m.address, m.language, m.occasion, m.subject, m.text, m.link, m.status,
  m.attempts, m.last_error as "lastError", m.created_at as "createdAt", m.sent_at as "sentAt", m.read_at as "readAt",
  p.given_latin as "givenLatin", p.family_latin as "familyLatin", p.given_arabic as "givenArabic",
  p.family_arabic as "familyArabic"`;

const LIST = `
  select ${COLUMNS} from messages m left join persons p on p.id = m.person_id
   where ($1::text is null or m.status = $1)
     and ($2::uuid is null or m.person_id = $2)
     and ($3::text is null or m.occasion = $3)
     and ($4::text is null or p.search_text like '%' || $4 || '%')
     and ($5::timestamptz is null or (m.created_at, m.id) < ($5, $6::uuid))
   order by m.created_at desc, m.id desc limit $7`;

const FIGURES = `
  select count(*) filter (where status = 'queued')::int as queued, count(*) filter (where status = 'failed')::int as failed,
         (select max(sent_at) from messages where sent_at is not null) as "lastSentAt",
         (select last_error from messages where status in ('queued', 'failed') and last_error is not null
           order by created_at desc limit 1) as "lastError"
    from messages where status in ('queued', 'failed')`;

@Injectable()
export class MessageRepository extends BaseRepository<Message> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Message);
  }

  async add(ctx: OperationContext, message: Message): Promise<void> {
    await this.rowsFor(ctx).insert(message);
  }

  find(ctx: OperationContext, id: string): Promise<Message | null> {
    return this.rowsFor(ctx).findOneBy({ id });
  }

  async findWithPerson(ctx: OperationContext, id: string): Promise<MessageRow | null> {
    const [row] = await this.query<MessageRow>(
      ctx,
      `select ${COLUMNS} from messages m left join persons p on p.id = m.person_id where m.id = $1`,
      [id],
    );
    return row ?? null;
  }

  list(
    ctx: OperationContext,
    filter: MessageFilter,
    before: MessagePosition | null,
    limit: number,
  ): Promise<MessageRow[]> {
    return this.query(ctx, LIST, [
      filter.status ?? null,
      filter.personId ?? null,
      filter.occasion ?? null,
      filter.search ?? null,
      before?.createdAt ?? null,
      before?.id ?? null,
      limit,
    ]);
  }

  async unreadOf(ctx: OperationContext, personId: string): Promise<number> {
    const [row] = await this.query<{ unread: number }>(
      ctx,
      'select count(*)::int as unread from messages where person_id = $1 and read_at is null',
      [personId],
    );
    return row?.unread ?? 0;
  }

  async markRead(ctx: OperationContext, id: string, personId: string, now: Date): Promise<boolean> {
    const rows = await this.query(
      ctx,
      'update messages set read_at = coalesce(read_at, $3) where id = $1 and person_id = $2 returning 1',
      [id, personId, now],
    );
    return rows.length > 0;
  }

  async markSent(ctx: OperationContext, id: string, now: Date): Promise<void> {
    await this.query(
      ctx,
      `update messages set status = 'sent', sent_at = $2, attempts = attempts + 1, last_error = null
        where id = $1 and status = 'queued'`,
      [id, now],
    );
  }

  async markRefused(ctx: OperationContext, id: string, error: string, final: boolean): Promise<void> {
    await this.query(
      ctx,
      `update messages set attempts = attempts + 1, last_error = $2, status = case when $3 then 'failed' else status end
        where id = $1 and status = 'queued'`,
      [id, error, final],
    );
  }

  /** Makes a failed message wait again; false when it is not (or no more) failed. */
  async requeue(ctx: OperationContext, id: string): Promise<boolean> {
    const rows = await this.query(
      ctx,
      `update messages set status = 'queued' where id = $1 and status = 'failed' returning 1`,
      [id],
    );
    return rows.length > 0;
  }

  /** Messages that have waited since before `before`: for the safety net. */
  queuedSince(ctx: OperationContext, before: Date, limit: number): Promise<{ id: string; attempts: number }[]> {
    return this.query(
      ctx,
      `select id, attempts from messages where status = 'queued' and created_at < $1 order by created_at limit $2`,
      [before, limit],
    );
  }

  async figures(ctx: OperationContext): Promise<DeliveryFigures> {
    const [figures] = await this.query<DeliveryFigures>(ctx, FIGURES);
    return figures ?? { queued: 0, failed: 0, lastSentAt: null, lastError: null };
  }
}
