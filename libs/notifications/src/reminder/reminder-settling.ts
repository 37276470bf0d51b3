import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DigestService } from '../digest/digest.service';
import { MessagesService } from '../message/messages.service';
import { ReminderCases, type ReminderCase } from './reminder-cases';
import { ReminderLedger } from './reminder-ledger';
import type { PlannedReminder } from './reminder.repository';
import { ReminderTexts } from './reminder-texts';
import { verdictOn } from './verdict';
import type { Wording } from './wording';

/** Looks again at a planned reminder when its hour has come, and sends it, skips it or lets it wait. */
@Injectable()
export class ReminderSettling {
  constructor(
    private readonly ledger: ReminderLedger,
    private readonly cases: ReminderCases,
    private readonly texts: ReminderTexts,
    private readonly digests: DigestService,
    private readonly messages: MessagesService,
    private readonly transactions: TransactionRunner,
  ) {}

  /** Once it is settled, running it again changes nothing. */
  async settle(ctx: OperationContext, reminderId: string): Promise<void> {
    await this.transactions.run(ctx, async (ctx) => {
      const personId = await this.ledger.personOf(ctx, reminderId);
      if (!personId) return;
      // Before the row, so that two which become one message wait for each other instead of holding each other up.
      await this.transactions.lock(ctx, `reminders of ${personId}`);
      const reminder = await this.ledger.lockPlanned(ctx, reminderId);
      if (!reminder) return;
      const found = await this.cases.of(ctx, reminder);
      if (!found) return this.ledger.skip(ctx, reminder, 'gone');
      await this.decide(ctx, reminder, found);
    });
  }

  private async decide(ctx: OperationContext, reminder: PlannedReminder, found: ReminderCase): Promise<void> {
    const verdict = verdictOn(found);
    if (verdict.kind === 'skip') return this.ledger.skip(ctx, reminder, verdict.reason);
    if (verdict.kind === 'wait') return this.ledger.postpone(ctx, reminder, verdict.until);
    const wording = await this.wordingOf(ctx, reminder, found);
    if (!wording) return this.ledger.skip(ctx, reminder, 'nothing-to-say');
    const { personId, language, email } = found.recipient;
    const { occasion } = reminder;
    const messageId = await this.messages.post(ctx, { personId, language, email, ...wording, occasion });
    await this.ledger.sent(ctx, [reminder.id, ...toldAlong(found)], messageId);
  }

  private async wordingOf(
    ctx: OperationContext,
    { occasion, subjectId }: PlannedReminder,
    { situation, recipient }: ReminderCase,
  ): Promise<Wording | null> {
    if (situation) return this.texts.wording(occasion, recipient, situation);
    return this.digests.wording(ctx, recipient, subjectId);
  }
}

/** Other lines of the ledger that the same message settles. */
function toldAlong({ situation }: ReminderCase): string[] {
  return situation && 'comments' in situation ? situation.comments.map(({ reminderId }) => reminderId) : [];
}
