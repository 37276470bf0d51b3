import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import {
  actorPersonId,
  Clock,
  notFound,
  type Language,
  type LocalisedText,
  type OperationContext,
  type PersonNames,
  type Role,
} from '@tamkin/kernel';
import { SessionCache } from '../sign-in/session-cache';
import type { Person } from './person.entity';
import { PersonRepository } from './person.repository';

export interface Profile {
  readonly personId: string;
  readonly names: PersonNames;
  readonly language: Language;
  readonly roles: readonly {
    readonly role: Role;
    readonly providerId: string | null;
    readonly providerName: LocalisedText | null;
  }[];
}

/** What a signed-in person sees and changes of themselves. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly persons: PersonRepository,
    private readonly cache: SessionCache,
    private readonly clock: Clock,
  ) {}

  async mine(ctx: OperationContext): Promise<Profile> {
    const personId = this.requireMe(ctx);
    const person = await this.persons.find(ctx, personId);
    if (!person) throw notFound('person');
    return {
      personId,
      names: namesOf(person),
      language: person.language,
      roles: await this.persons.rolesOf(ctx, personId),
    };
  }

  async chooseLanguage(ctx: OperationContext, language: Language): Promise<void> {
    const personId = this.requireMe(ctx);
    await this.persons.setLanguage(ctx, personId, language, this.clock.now());
    this.cache.forgetPerson(personId);
  }

  private requireMe(ctx: OperationContext): string {
    requireScope(ctx, 'me.use');
    const personId = actorPersonId(ctx);
    if (!personId) throw notFound('person');
    return personId;
  }
}

/** A person's names in both scripts; Arabic only when both halves are known. */
export function namesOf(
  person: Pick<Person, 'givenLatin' | 'familyLatin' | 'givenArabic' | 'familyArabic'>,
): PersonNames {
  const { givenLatin, familyLatin, givenArabic, familyArabic } = person;
  return {
    latin: { given: givenLatin, family: familyLatin },
    arabic: givenArabic && familyArabic ? { given: givenArabic, family: familyArabic } : null,
  };
}
