import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { TransactionRunner } from '@tamkin/database';
import {
  actorPersonId,
  Clock,
  decodeCursor,
  DEFAULT_PAGE_SIZE,
  DomainError,
  foldText,
  newId,
  notFound,
  pageOf,
  type Language,
  type OperationContext,
  type Page,
  type PageRequest,
} from '@tamkin/kernel';
import { Mailer } from '@tamkin/mail';
import { JobWriter, LaneQueues } from '@tamkin/queue';
import { DELIVERY_ATTEMPTS, deliverMessage } from '../notifications.jobs';
import {
  MessageRepository,
  type DeliveryFigures,
  type MessageFilter,
  type MessagePosition,
  type MessageRow,
} from './message.repository';

export interface NewMessage {
  readonly personId: string;
  readonly language: Language;
  /** Where e-mail goes; `null` keeps the message in the product. */
  readonly email: string | null;
  readonly occasion: string;
  readonly subject: string;
  readonly text: string;
  readonly link: string | null;
}

/** Messages to people: kept for their reader, sent by e-mail when there is a server and an address. */
@Injectable()
export class MessagesService {
  constructor(
    private readonly messages: MessageRepository,
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobWriter,
    private readonly queues: LaneQueues,
    private readonly mailer: Mailer,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Writes the message and, for e-mail, the job that sends it. Returns its id. */
  async post(ctx: OperationContext, message: NewMessage): Promise<string> {
    const { email, ...content } = message;
    const address = this.mailer.mode === 'smtp' ? email : null;
    const id = newId();
    return this.transactions.run(ctx, async (ctx) => {
      await this.messages.add(ctx, {
        ...content,
        id,
        address,
        channel: address ? 'email' : 'stored',
        status: address ? 'queued' : 'kept',
        attempts: 0,
        lastError: null,
        createdAt: this.clock.now(),
        sentAt: null,
        readAt: null,
      });
      if (address) await this.enqueueDelivery(ctx, id, 0);
      return id;
    });
  }

  /** Sends a waiting e-mail. Throws what the server said, so that the queue tries again later. */
  async deliver(ctx: OperationContext, messageId: string, lastAttempt: boolean): Promise<void> {
    const message = await this.messages.find(ctx, messageId);
    if (!message?.address || message.status !== 'queued') return;
    const { id, subject, text, link, language, address } = message;
    try {
      await this.mailer.send({ id, to: address, subject, text: link ? `${text}\n\n${link}\n` : `${text}\n`, language });
    } catch (error) {
      await this.messages.markRefused(ctx, id, reasonOf(error), lastAttempt);
      throw error;
    }
    await this.messages.markSent(ctx, id, this.clock.now());
  }

  async mine(ctx: OperationContext, page: PageRequest): Promise<Page<MessageRow> & { unread: number }> {
    const personId = own(ctx);
    const list = await this.page(ctx, { personId }, page);
    return { ...list, unread: await this.messages.unreadOf(ctx, personId) };
  }

  /** Remembers when the person first opened it. */
  async markRead(ctx: OperationContext, messageId: string): Promise<void> {
    const read = await this.messages.markRead(ctx, messageId, own(ctx), this.clock.now());
    if (!read) throw notFound('message');
  }

  async list(ctx: OperationContext, filter: MessageFilter, page: PageRequest): Promise<Page<MessageRow>> {
    requireScope(ctx, 'outbox.read');
    const { search, ...exact } = filter;
    return this.page(ctx, search ? { ...exact, search: foldText(search) } : exact, page);
  }

  async read(ctx: OperationContext, messageId: string): Promise<MessageRow> {
    requireScope(ctx, 'outbox.read');
    const message = await this.messages.findWithPerson(ctx, messageId);
    if (!message) throw notFound('message');
    return message;
  }

  /** A failed message waits again; one that waits for its next try is tried now. Already sent: nothing to do. */
  async retry(ctx: OperationContext, messageId: string): Promise<void> {
    requireScope(ctx, 'settings.manage');
    const message = await this.messages.find(ctx, messageId);
    if (!message) throw notFound('message');
    if (message.status === 'kept') throw new DomainError('conflict', 'message.not-for-sending');
    if (message.status === 'queued') await this.queues.hurry('messages', deliveryId(messageId, message.attempts));
    if (message.status !== 'failed') return;
    await this.transactions.run(ctx, async (ctx) => {
      if (!(await this.messages.requeue(ctx, messageId))) return;
      await this.enqueueDelivery(ctx, messageId, message.attempts);
      await this.audit.record(ctx, { action: 'message.retried', subject: { kind: 'message', id: messageId } });
    });
  }

  /** The safety net: a message that waits without a job gets one; where there is one, nothing happens. */
  async sweep(ctx: OperationContext): Promise<void> {
    const dayAgo = new Date(this.clock.now().getTime() - 86_400_000);
    for (const { id, attempts } of await this.messages.queuedSince(ctx, dayAgo, 1_000)) {
      await this.transactions.run(ctx, (ctx) => this.enqueueDelivery(ctx, id, attempts));
    }
  }

  figures(ctx: OperationContext): Promise<DeliveryFigures> {
    requireScope(ctx, 'settings.manage');
    return this.messages.figures(ctx);
  }

  private async page(ctx: OperationContext, filter: MessageFilter, page: PageRequest): Promise<Page<MessageRow>> {
    const limit = page.limit ?? DEFAULT_PAGE_SIZE;
    const rows = await this.messages.list(ctx, filter, page.cursor ? positionOf(page.cursor) : null, limit + 1);
    return pageOf(
      rows,
      limit,
      (row) => [row.createdAt.toISOString(), row.id],
      (row) => row,
    );
  }

  private enqueueDelivery(ctx: OperationContext, messageId: string, attempts: number): Promise<void> {
    return this.jobs.enqueue(ctx, deliverMessage, { messageId }, { id: deliveryId(messageId, attempts) });
  }
}

/** One job per round of tries: asked for twice, it is still one. */
function deliveryId(messageId: string, attempts: number): string {
  return `message.${messageId}.${Math.floor(attempts / DELIVERY_ATTEMPTS)}`;
}

function positionOf(cursor: string): MessagePosition {
  const [createdAt, id] = decodeCursor(cursor, 2);
  const position = { createdAt: String(createdAt), id: String(id) };
  const readable = !Number.isNaN(Date.parse(position.createdAt)) && /^[0-9a-f-]{36}$/i.test(position.id);
  if (!readable) throw new DomainError('not-valid', 'page.bad-cursor');
  return position;
}

/** What the administrator reads: the server's own words, cut. */
function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 500);
}

function own(ctx: OperationContext): string {
  requireScope(ctx, 'me.use');
  const personId = actorPersonId(ctx);
  if (!personId) throw notFound('person');
  return personId;
}
