import { Injectable } from '@nestjs/common';
import { Translator } from '@tamkin/i18n';
import { Clock, inLanguage, type Language, type OperationContext } from '@tamkin/kernel';
import { DeepLinks } from '../reminder/deep-links';
import { dayAndHour } from '../reminder/local-text';
import { givenName, type Recipient } from '../reminder/recipient.repository';
import { NAMESPACE, type Wording } from '../reminder/wording';
import { DigestRepository, type DigestCohort } from './digest.repository';

/** The Monday letter to a focal point: their staff in each open cohort, in figures. */
@Injectable()
export class DigestService {
  constructor(
    private readonly digests: DigestRepository,
    private readonly translator: Translator,
    private readonly links: DeepLinks,
    private readonly clock: Clock,
  ) {}

  /** `null` when nobody of the provider learns now, or the person no longer answers for it. */
  async wording(ctx: OperationContext, recipient: Recipient, providerId: string): Promise<Wording | null> {
    if (!(await this.digests.stillFocalPoint(ctx, recipient.personId, providerId))) return null;
    const cohorts = await this.digests.cohortsOf(ctx, providerId, this.clock.now());
    if (cohorts.length === 0) return null;
    const { language } = recipient;
    const say = (key: string, values: Record<string, unknown> = {}): string =>
      this.translator.text(language, NAMESPACE, `messages.weekly-digest.${key}`, values);
    const late = cohorts.reduce((sum, cohort) => sum + cohort.late, 0);
    return {
      subject: late > 0 ? say('subject-late', { late }) : say('subject'),
      text: [
        say('greeting', { given: givenName(recipient) }),
        ...cohorts.map((cohort) => this.paragraph(cohort, language, say)),
      ].join('\n\n'),
      link: this.links.team(),
    };
  }

  private paragraph(
    { courseTitle, cohortName, nextSession, ...figures }: DigestCohort,
    language: Language,
    say: (key: string, values?: Record<string, unknown>) => string,
  ): string {
    const lines = [
      say('cohort', { course: inLanguage(courseTitle, language), cohort: cohortName }),
      say('figures', figures),
      ...(figures.blocked > 0 ? [say('blocked', figures)] : []),
    ];
    if (!nextSession) return lines.join('\n');
    const when = dayAndHour(new Date(nextSession.startsAt), nextSession.timeZone, language);
    return [...lines, say('session', { when, place: inLanguage(nextSession.place, language) })].join('\n');
  }
}
