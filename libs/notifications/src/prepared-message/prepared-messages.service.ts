import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { Settings } from '@tamkin/config';
import { TransactionRunner } from '@tamkin/database';
import { Translator } from '@tamkin/i18n';
import { Clock, DomainError, inLanguage, newId, notFound, type Language, type OperationContext } from '@tamkin/kernel';
import { localTimeAt } from '../calendar/local-time';
import { DeepLinks } from '../reminder/deep-links';
import { dayText } from '../reminder/local-text';
import { givenName, RecipientRepository, type Recipient } from '../reminder/recipient.repository';
import { ReminderRepository } from '../reminder/reminder.repository';
import { NAMESPACE } from '../reminder/reminder-texts';
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
    private readonly reminders: ReminderRepository,
    private readonly translator: Translator,
    private readonly links: DeepLinks,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async prepare(ctx: OperationContext, enrolmentId: string): Promise<PreparedMessage> {
    const scope = requireScope(ctx, 'reminders.prepare');
    return this.transactions.run(ctx, async (ctx) => {
      const enrolment = await this.enrolments.findInScope(ctx, enrolmentId, scope);
      const recipient = enrolment ? await this.recipients.find(ctx, enrolment.personId) : null;
      if (!enrolment || !recipient) throw notFound('enrolment');
      refuseWhatIsOver(enrolment);
      const text = this.textFor(recipient, enrolment, enrolmentId);
      await this.note(ctx, enrolmentId, enrolment);
      const { language, phone } = recipient;
      const { lastPreparedAt } = enrolment;
      return { text, language, waMeUrl: phone ? waMeUrl(phone, text) : null, lastPreparedAt };
    });
  }

  private textFor(recipient: Recipient, enrolment: EnrolmentToRemind, enrolmentId: string): string {
    const { language } = recipient;
    const key = enrolment.startedAt ? 'prepared.continue' : 'prepared.begin';
    return this.translator.text(language, NAMESPACE, key, {
      given: givenName(recipient),
      course: inLanguage(enrolment.courseTitle, language),
      done: enrolment.doneCount,
      all: enrolment.mandatoryCount,
      endsOn: dayText(enrolment.endsOn, language),
      link: this.links.course(enrolmentId),
    });
  }

  private async note(ctx: OperationContext, enrolmentId: string, enrolment: EnrolmentToRemind): Promise<void> {
    const now = this.clock.now();
    const { day } = localTimeAt(now, this.settings.TIME_ZONE);
    await this.reminders.notePrepared(ctx, { id: newId(), personId: enrolment.personId, enrolmentId, day, now });
    await this.audit.record(ctx, {
      action: 'reminder.prepared',
      subject: { kind: 'enrolment', id: enrolmentId },
      providerId: enrolment.providerId,
    });
  }
}

function refuseWhatIsOver({ status, cohortStatus, completedAt }: EnrolmentToRemind): void {
  if (completedAt) throw new DomainError('conflict', 'prepared-message.already-completed');
  if (status === 'withdrawn' || cohortStatus === 'closed') throw new DomainError('conflict', 'prepared-message.over');
}
