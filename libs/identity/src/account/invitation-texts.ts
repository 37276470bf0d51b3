import { Injectable } from '@nestjs/common';
import { Settings } from '@tamkin/config';
import { Translator } from '@tamkin/i18n';
import { Clock, displayName } from '@tamkin/kernel';
import type { Person } from '../person/person.entity';
import { namesOf } from '../person/profile.service';
import type { Invitation } from './invitations.service';

export const LINK_DAYS = 7;
export const CODE_HOURS = 24;

/** The words that go with an invitation, and how long it is good for. */
@Injectable()
export class InvitationTexts {
  constructor(
    private readonly translator: Translator,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  lifetime(kind: 'link' | 'code'): { now: Date; expiresAt: Date } {
    const now = this.clock.now();
    const hours = kind === 'link' ? LINK_DAYS * 24 : CODE_HOURS;
    return { now, expiresAt: new Date(now.getTime() + hours * 3_600_000) };
  }

  write(
    person: Person,
    login: string,
    { token, code }: { token?: string; code?: string },
  ): Pick<Invitation, 'link' | 'code' | 'text' | 'whatsAppUrl'> {
    const { PUBLIC_URL } = this.settings;
    const link = token ? `${PUBLIC_URL}/invitation/${token}` : null;
    const text = this.translator.text(person.language, 'identity', link ? 'invitation.link' : 'invitation.code', {
      name: displayName(namesOf(person), person.language),
      link: link ?? `${PUBLIC_URL}/code`,
      login,
      code,
      days: LINK_DAYS,
      hours: CODE_HOURS,
    });
    const whatsAppUrl = person.phone ? `https://wa.me/${person.phone.slice(1)}?text=${encodeURIComponent(text)}` : null;
    return { link, code: code ?? null, text, whatsAppUrl };
  }
}
