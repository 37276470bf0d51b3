import type { Profile } from '@tamkin/identity';
import { displayName, inLanguage, LANGUAGES, ROLES, type Language, type Role } from '@tamkin/kernel';
import { IsIn } from 'class-validator';

export class ScriptNameDto {
  given: string;
  family: string;
}

export class NamesDto {
  latin: ScriptNameDto;
  /** `null` while the Arabic spelling is not known; never transliterated by machine. */
  arabic: ScriptNameDto | null;
}

export class RoleHeldDto {
  /** @enum {Role} */
  role: Role;
  /** The provider a focal point answers for. */
  providerId: string | null;
  /** In the language of the request. */
  providerName: string | null;
}

export class MeDto {
  personId: string;
  names: NamesDto;
  /** In the script of the request's language. */
  displayName: string;
  language: Language;
  roles: RoleHeldDto[];
}

export class ChooseLanguageDto {
  /** Language of messages and first screen: fr, ar or en. */
  @IsIn(LANGUAGES)
  language: Language;
}

export function toMeDto(profile: Profile, language: Language): MeDto {
  return {
    personId: profile.personId,
    names: profile.names,
    displayName: displayName(profile.names, language),
    language: profile.language,
    roles: ROLES.flatMap((role) => profile.roles.filter((held) => held.role === role)).map(
      ({ role, providerId, providerName }) => ({
        role,
        providerId,
        providerName: providerName ? inLanguage(providerName, language) : null,
      }),
    ),
  };
}
