import { Injectable } from '@nestjs/common';
import { Translator } from '@tamkin/i18n';
import { inLanguage } from '@tamkin/kernel';
import type { EnrolmentToRemind } from '../prepared-message/prepared-message.repository';
import { DeepLinks } from './deep-links';
import { dayAndHour, dayText } from './local-text';
import type { Occasion } from './occasion';
import { givenName, type Recipient } from './recipient.repository';
import type { Situation } from './situation';

export interface Wording {
  readonly subject: string;
  readonly text: string;
  /** The one deep link. */
  readonly link: string;
}

export const NAMESPACE = 'notifications';

/** The words of each occasion, in the person's language. */
@Injectable()
export class ReminderTexts {
  constructor(
    private readonly translator: Translator,
    private readonly links: DeepLinks,
  ) {}

  wording(occasion: Occasion, recipient: Recipient, situation: Situation): Wording {
    const { language } = recipient;
    const key = `messages.${this.templateOf(occasion, situation)}`;
    const values = { given: givenName(recipient), ...this.valuesOf(recipient, situation) };
    return {
      subject: this.translator.text(language, NAMESPACE, `${key}.subject`, values),
      text: this.translator.text(language, NAMESPACE, `${key}.text`, values),
      link: this.linkOf(occasion, situation),
    };
  }

  /** What a focal point or trainer sends from their own phone, link included. */
  prepared(recipient: Recipient, enrolment: EnrolmentToRemind & { readonly enrolmentId: string }): string {
    const { language } = recipient;
    const key = enrolment.startedAt ? 'prepared.continue' : 'prepared.begin';
    return this.translator.text(language, NAMESPACE, key, {
      given: givenName(recipient),
      course: inLanguage(enrolment.courseTitle, language),
      done: enrolment.doneCount,
      all: enrolment.mandatoryCount,
      endsOn: dayText(enrolment.endsOn, language),
      link: this.links.course(enrolment.enrolmentId),
    });
  }

  private templateOf(occasion: Occasion, { attempt }: Situation): string {
    if (occasion !== 'result') return occasion;
    return attempt?.passed ? 'result-passed' : 'result-not-passed';
  }

  private valuesOf({ language }: Recipient, { enrolment, session, attempt }: Situation): Record<string, string> {
    return {
      course: inLanguage(enrolment.courseTitle, language),
      endsOn: dayText(enrolment.endsOn, language),
      ...(session
        ? {
            when: dayAndHour(session.startsAt, session.timeZone, language),
            place: inLanguage(session.place, language),
          }
        : {}),
      ...(typeof attempt?.scorePercent === 'number' ? { score: String(Math.round(attempt.scorePercent)) } : {}),
    };
  }

  private linkOf(occasion: Occasion, { enrolment, attempt, plan }: Situation): string {
    const { enrolmentId, currentActivityId } = enrolment;
    if (occasion === 'certificate-ready') return this.links.certificates();
    if (occasion === 'result' && attempt) return this.links.result(enrolmentId, attempt.activityId, attempt.attemptId);
    if (plan) return this.links.actionPlan(enrolmentId, plan.activityId);
    if (occasion === 'idle' && currentActivityId) return this.links.activity(enrolmentId, currentActivityId);
    return this.links.course(enrolmentId);
  }
}
