import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { TransactionRunner } from '@tamkin/database';
import { Clock, DomainError, notFound, type Language, type OperationContext } from '@tamkin/kernel';
import { RecipientRepository } from '../reminder/recipient.repository';
import { ReminderLedger } from '../reminder/reminder-ledger';
import { ReminderTexts } from '../reminder/reminder-texts';
import { PreparedMessageRepository, type EnrolmentToRemind } from './prepared-message.repository';
import { waMeUrl } from './wa-me-url';

export interface PreparedMessage {
  /** In the person's language, link included. */
  readonly text: string;
  readonly language: Language;
  /** Opens WhatsApp with the text; `null` when no phone is known: then the text is copied. */
  readonly waMeUrl: string | null;
  /** When somebody last prepared one, before now. */
  readonly lastPreparedAt: Date | null;
}

/** *Relancer*: a text that a focal point or trainer sends from their own phone. Noted as prepared; nobody knows if it was sent. */
@Injectable()
export class PreparedMessages {
  constructor(
    private readonly enrolments: PreparedMessageRepository,
    private readonly recipients: RecipientRepository,
    private readonly ledger: ReminderLedger,
    private readonly texts: ReminderTexts,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async prepare(ctx: OperationContext, enrolmentId: string): Promise<PreparedMessage> {
    const scope = requireScope(ctx, 'reminders.prepare');
    return this.transactions.run(ctx, async (ctx) => {
      const enrolment = await this.enrolments.findInScope(ctx, { enrolmentId, scope, now: this.clock.now() });
      const recipient = enrolment ? await this.recipients.find(ctx, enrolment.personId) : null;
      if (!enrolment || !recipient) throw notFound('enrolment');
      refuseWhatIsOver(enrolment);
      const text = this.texts.prepared(recipient, { ...enrolment, enrolmentId });
      await this.note(ctx, enrolmentId, enrolment);
      const { language, phone } = recipient;
      const { lastPreparedAt } = enrolment;
      return { text, language, waMeUrl: phone ? waMeUrl(phone, text) : null, lastPreparedAt };
    });
  }

  private async note(ctx: OperationContext, enrolmentId: string, enrolment: EnrolmentToRemind): Promise<void> {
    await this.ledger.notePrepared(ctx, { personId: enrolment.personId, enrolmentId });
    await this.audit.record(ctx, {
      action: 'reminder.prepared',
      subject: { kind: 'enrolment', id: enrolmentId },
      providerId: enrolment.providerId,
    });
  }
}

function refuseWhatIsOver({ status, cohortStatus, completedAt, stuck }: EnrolmentToRemind): void {
  if (completedAt) throw new DomainError('conflict', 'prepared-message.already-completed');
  if (status === 'withdrawn' || cohortStatus === 'closed') throw new DomainError('conflict', 'prepared-message.over');
  if (stuck) throw new DomainError('conflict', 'prepared-message.blocked');
}
