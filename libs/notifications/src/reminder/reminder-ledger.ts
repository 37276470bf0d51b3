import { Injectable } from '@nestjs/common';
import { Settings } from '@tamkin/config';
import { TransactionRunner } from '@tamkin/database';
import { Clock, newId, type OperationContext } from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import { nextAllowedInstant } from '../calendar/allowed-hours';
import { CalendarService } from '../calendar/calendar.service';
import { localTimeAt } from '../calendar/local-time';
import { settleReminder } from '../notifications.jobs';
import type { Occasion } from './occasion';
import { RecipientRepository } from './recipient.repository';
import { ReminderRepository, type PlannedReminder } from './reminder.repository';
import type { SkipReason } from './verdict';

export interface ReminderPlan {
  readonly personId: string;
  /** The enrolment, session, attempt, certificate, provider, draft, comment … it is about. */
  readonly subjectId: string;
  readonly occasion: Occasion;
  /** What makes a repetition a new occasion. */
  readonly cycle: string;
  /** Moved into allowed hours. */
  readonly dueAt: Date;
}

/** The ledger of reminders: an occasion enters it once, planned with the job that will look at it, and leaves it sent or skipped. */
@Injectable()
export class ReminderLedger {
  constructor(
    private readonly reminders: ReminderRepository,
    private readonly recipients: RecipientRepository,
    private readonly calendars: CalendarService,
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobWriter,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async plan(ctx: OperationContext, plan: ReminderPlan): Promise<void> {
    await this.planAll(ctx, [plan]);
  }

  /** Writes the ledger first and then the jobs, both or none. An occasion that is already in the ledger stays as it is. */
  async planAll(ctx: OperationContext, plans: readonly ReminderPlan[]): Promise<void> {
    if (plans.length === 0) return;
    await this.transactions.run(ctx, async (ctx) => {
      const calendar = await this.calendars.messagingCalendar(ctx);
      const found = await this.recipients.findAll(ctx, [...new Set(plans.map(({ personId }) => personId))]);
      const recipients = new Map(found.map((recipient) => [recipient.personId, recipient]));
      const rows = plans.flatMap((plan) => {
        const recipient = recipients.get(plan.personId);
        return recipient ? [{ ...plan, id: newId(), dueAt: nextAllowedInstant(plan.dueAt, calendar, recipient) }] : [];
      });
      await this.enqueue(ctx, await this.reminders.plan(ctx, rows));
    });
  }

  /** The reminder, locked, while it is still planned. */
  lockPlanned(ctx: OperationContext, reminderId: string): Promise<PlannedReminder | null> {
    return this.reminders.lockPlanned(ctx, reminderId);
  }

  /** Whose reminder it is, while it is still planned. */
  personOf(ctx: OperationContext, reminderId: string): Promise<string | null> {
    return this.reminders.personOf(ctx, reminderId);
  }

  /** One message may stand for several lines. */
  sent(ctx: OperationContext, reminderIds: readonly string[], messageId: string): Promise<void> {
    return this.reminders.markSent(ctx, reminderIds, messageId, this.clock.now());
  }

  skip(ctx: OperationContext, { id }: PlannedReminder, reason: SkipReason): Promise<void> {
    return this.reminders.markSkipped(ctx, id, reason, this.clock.now());
  }

  async postpone(ctx: OperationContext, { id }: PlannedReminder, until: Date): Promise<void> {
    await this.reminders.postpone(ctx, id, until);
    await this.enqueue(ctx, [{ id, dueAt: until }]);
  }

  /** Notes that somebody made a text ready to send from their own phone; once a day and enrolment. */
  notePrepared(
    ctx: OperationContext,
    about: { readonly personId: string; readonly enrolmentId: string },
  ): Promise<void> {
    const now = this.clock.now();
    const { day } = localTimeAt(now, this.settings.TIME_ZONE);
    return this.reminders.notePrepared(ctx, { ...about, id: newId(), day, now });
  }

  /** The safety net: a reminder whose hour passed without its job gets one; where there is one, nothing happens. */
  async sweep(ctx: OperationContext): Promise<void> {
    const hourAgo = new Date(this.clock.now().getTime() - 3_600_000);
    await this.enqueue(ctx, await this.reminders.overdue(ctx, hourAgo, 1_000));
  }

  private enqueue(ctx: OperationContext, due: readonly { id: string; dueAt: Date }[]): Promise<void> {
    return this.jobs.enqueueAll(
      ctx,
      settleReminder,
      due.map(({ id, dueAt }) => ({
        payload: { reminderId: id },
        options: { notBefore: dueAt, id: `reminder.${id}.${dueAt.getTime()}` },
      })),
    );
  }
}
