import { Injectable } from '@nestjs/common';
import { Translator } from '@tamkin/i18n';
import { inLanguage } from '@tamkin/kernel';
import type { EnrolmentToRemind } from '../prepared-message/prepared-message.repository';
import { DeepLinks } from './deep-links';
import { dayAndHour, dayText } from './local-text';
import { ReviewTexts } from '../review/review-texts';
import type { Occasion } from './occasion';
import { givenName, type Recipient } from './recipient.repository';
import type { LearningSituation, Situation } from './situation';
import { NAMESPACE, type Wording } from './wording';

/** The words of each occasion, in the person's language. */
@Injectable()
export class ReminderTexts {
  constructor(
    private readonly translator: Translator,
    private readonly links: DeepLinks,
    private readonly reviews: ReviewTexts,
  ) {}

  /** `null` when there is nothing to say. */
  wording(occasion: Occasion, recipient: Recipient, situation: Situation): Wording | null {
    if ('comments' in situation) return this.reviews.wording(occasion, recipient, situation);
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

  private templateOf(occasion: Occasion, { attempt, enrolment, plan, work }: LearningSituation): string {
    if (work?.changed) return work.decision === 'accepted' ? 'mark-changed' : 'mark-changed-back';
    if (work) return work.decision === 'accepted' ? 'mark-accepted' : 'mark-sent-back';
    if (occasion === 'plan-decided' && plan) return `plan-${plan.decision}`;
    if (occasion !== 'result') return occasion;
    if (attempt?.final === false) return 'mark-test';
    if (attempt?.passed) return 'result-passed';
    return enrolment.blockedBy === 'no-attempt-left' ? 'result-none-left' : 'result-not-passed';
  }

  private valuesOf({ language }: Recipient, situation: LearningSituation): Record<string, string | number> {
    const { enrolment, session, attempt, work, reviewing } = situation;
    const about = work ?? reviewing ?? attempt;
    return {
      course: inLanguage(enrolment.courseTitle, language),
      endsOn: dayText(enrolment.endsOn, language),
      ...(session
        ? {
            when: dayAndHour(session.startsAt, session.timeZone, language),
            place: inLanguage(session.place, language),
          }
        : {}),
      ...(about ? { work: inLanguage(about.workTitle, language) } : {}),
      ...(reviewing
        ? { count: reviewing.left, dueOn: dayAndHour(reviewing.reviewsDueAt, reviewing.timeZone, language) }
        : {}),
      ...(typeof attempt?.scorePercent === 'number' ? { score: String(Math.round(attempt.scorePercent)) } : {}),
    };
  }

  private linkOf(occasion: Occasion, { enrolment, attempt, plan, work, reviewing }: LearningSituation): string {
    const { enrolmentId, currentActivityId } = enrolment;
    if (occasion === 'certificate-ready') return this.links.certificates();
    if (occasion === 'result' && attempt) return this.links.result(enrolmentId, attempt.activityId, attempt.attemptId);
    const assignment = plan ?? work ?? reviewing;
    if (assignment) return this.links.assignment(enrolmentId, assignment.activityId);
    if (occasion === 'idle' && currentActivityId) return this.links.activity(enrolmentId, currentActivityId);
    return this.links.course(enrolmentId);
  }
}
