import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '@tamkin/database';
import { Clock, newId, type OperationContext } from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import { nextAllowedInstant } from '../calendar/allowed-hours';
import { CalendarService } from '../calendar/calendar.service';
import { DigestService } from '../digest/digest.service';
import { MessagesService } from '../message/messages.service';
import { settleReminder } from '../notifications.jobs';
import type { Occasion } from './occasion';
import { RecipientRepository, type Recipient } from './recipient.repository';
import { ReminderRepository, type PlannedReminder } from './reminder.repository';
import { ReminderTexts, type Wording } from './reminder-texts';
import type { Situation } from './situation';
import { SituationRepository } from './situation.repository';
import { verdictOn, type SkipReason } from './verdict';

const WEEK_MS = 7 * 86_400_000;

export interface ReminderPlan {
  readonly personId: string;
  /** The enrolment, session, attempt, certificate or provider it is about. */
  readonly subjectId: string;
  readonly occasion: Occasion;
  /** What makes a repetition a new occasion. */
  readonly cycle: string;
  /** Moved into allowed hours. */
  readonly dueAt: Date;
}

/** The ledger of reminders: planned when a fact happens, looked at again when due, sent or skipped once. */
@Injectable()
export class RemindersService {
  constructor(
    private readonly reminders: ReminderRepository,
    private readonly recipients: RecipientRepository,
    private readonly situations: SituationRepository,
    private readonly texts: ReminderTexts,
    private readonly digests: DigestService,
    private readonly messages: MessagesService,
    private readonly calendars: CalendarService,
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobWriter,
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
      const fresh = await this.reminders.plan(ctx, rows);
      await this.enqueue(ctx, fresh);
    });
  }

  /** Sends the reminder, skips it or lets it wait. Once it is settled, running it again changes nothing. */
  async settle(ctx: OperationContext, reminderId: string): Promise<void> {
    await this.transactions.run(ctx, async (ctx) => {
      const reminder = await this.reminders.lockPlanned(ctx, reminderId);
      if (!reminder) return;
      await this.transactions.lock(ctx, `reminders of ${reminder.personId}`);
      const recipient = await this.recipients.find(ctx, reminder.personId);
      const situation = await this.situations.find(ctx, reminder);
      const gone = !recipient || (!situation && reminder.occasion !== 'weekly-digest');
      if (gone) return this.skip(ctx, reminder, 'gone');
      await this.decide(ctx, reminder, recipient, situation);
    });
  }

  /** The safety net: a reminder whose hour passed without its job gets one; where there is one, nothing happens. */
  async sweep(ctx: OperationContext): Promise<void> {
    const hourAgo = new Date(this.clock.now().getTime() - 3_600_000);
    await this.enqueue(ctx, await this.reminders.overdue(ctx, hourAgo, 1_000));
  }

  private async decide(
    ctx: OperationContext,
    reminder: PlannedReminder,
    recipient: Recipient,
    situation: Situation | null,
  ): Promise<void> {
    const now = this.clock.now();
    const verdict = verdictOn({
      ...reminder,
      now,
      situation,
      preferences: recipient,
      calendar: await this.calendars.messagingCalendar(ctx),
      remindedAt: await this.reminders.remindedSince(ctx, recipient.personId, new Date(now.getTime() - WEEK_MS)),
    });
    if (verdict.kind === 'skip') return this.skip(ctx, reminder, verdict.reason);
    if (verdict.kind === 'wait') return this.wait(ctx, reminder, verdict.until);
    const wording = await this.wordingOf(ctx, reminder, recipient, situation);
    if (!wording) return this.skip(ctx, reminder, 'nothing-to-say');
    const { personId, language, email } = recipient;
    const messageId = await this.messages.post(ctx, {
      ...{ personId, language, email, ...wording },
      occasion: reminder.occasion,
    });
    await this.reminders.markSent(ctx, reminder.id, messageId, now);
  }

  private async wordingOf(
    ctx: OperationContext,
    reminder: PlannedReminder,
    recipient: Recipient,
    situation: Situation | null,
  ): Promise<Wording | null> {
    if (situation) return this.texts.wording(reminder.occasion, recipient, situation);
    return this.digests.wording(ctx, recipient, reminder.subjectId);
  }

  private skip(ctx: OperationContext, { id }: PlannedReminder, reason: SkipReason): Promise<void> {
    return this.reminders.markSkipped(ctx, id, reason, this.clock.now());
  }

  private async wait(ctx: OperationContext, { id }: PlannedReminder, until: Date): Promise<void> {
    await this.reminders.postpone(ctx, id, until);
    await this.enqueue(ctx, [{ id, dueAt: until }]);
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
