import { Injectable } from '@nestjs/common';
import { Clock, type OperationContext } from '@tamkin/kernel';
import { CalendarService } from '../calendar/calendar.service';
import { ReviewSituations } from '../review/review-situations';
import { OCCASIONS } from './occasion';
import { RecipientRepository, type Recipient } from './recipient.repository';
import { ReminderRepository, type PlannedReminder } from './reminder.repository';
import type { Situation } from './situation';
import { SituationRepository } from './situation.repository';
import type { Case } from './verdict';

const WEEK_MS = 7 * 86_400_000;

export interface ReminderCase extends Case {
  readonly recipient: Recipient;
}

/** Everything known at the moment of sending about one planned reminder. */
@Injectable()
export class ReminderCases {
  constructor(
    private readonly reminders: ReminderRepository,
    private readonly recipients: RecipientRepository,
    private readonly situations: SituationRepository,
    private readonly reviews: ReviewSituations,
    private readonly calendars: CalendarService,
    private readonly clock: Clock,
  ) {}

  /** `null` when the person, or what the reminder was about, is no more. */
  async of(ctx: OperationContext, reminder: PlannedReminder): Promise<ReminderCase | null> {
    const now = this.clock.now();
    const recipient = await this.recipients.find(ctx, reminder.personId);
    const situation = await this.situationOf(ctx, reminder, now);
    if (!recipient || (!situation && reminder.occasion !== 'weekly-digest')) return null;
    return {
      ...reminder,
      now,
      recipient,
      situation,
      preferences: recipient,
      calendar: await this.calendars.messagingCalendar(ctx),
      remindedAt: await this.reminders.remindedSince(ctx, recipient.personId, new Date(now.getTime() - WEEK_MS)),
    };
  }

  private situationOf(ctx: OperationContext, reminder: PlannedReminder, now: Date): Promise<Situation | null> {
    const { subject } = OCCASIONS[reminder.occasion];
    return subject === 'draft' || subject === 'comment'
      ? this.reviews.find(ctx, reminder)
      : this.situations.find(ctx, reminder, now);
  }
}
