import type { PersonNames } from '@tamkin/kernel';

/** SQL for the four halves of the name of person `p`, and what they make. */
export const NAME_COLUMNS = `
  p.given_latin as "givenLatin", p.family_latin as "familyLatin", p.given_arabic as "givenArabic",
  p.family_arabic as "familyArabic"`;

export interface NameColumns {
  readonly givenLatin: string;
  readonly familyLatin: string;
  readonly givenArabic: string | null;
  readonly familyArabic: string | null;
}

export function namesOf({ givenLatin, familyLatin, givenArabic, familyArabic }: NameColumns): PersonNames {
  return {
    latin: { given: givenLatin, family: familyLatin },
    arabic: givenArabic && familyArabic ? { given: givenArabic, family: familyArabic } : null,
  };
}
