import { DomainError, foldText, type FieldProblem, type Language, type PersonNames } from '@tamkin/kernel';
import type { Person, PositionFamily, Sex } from './person.entity';
import { toE164 } from './phone-number';

/** What is known of a person, as a form gives it. */
export interface PersonDetails {
  readonly names: PersonNames;
  readonly sex: Sex;
  readonly birthYear: number | null;
  readonly positionFamily: PositionFamily | null;
  readonly language: Language;
  /** As typed in Morocco or in E.164. */
  readonly phone: string | null;
  readonly email: string | null;
  readonly userName: string | null;
}

export type PersonColumns = Pick<
  Person,
  | 'givenLatin'
  | 'familyLatin'
  | 'givenArabic'
  | 'familyArabic'
  | 'sex'
  | 'birthYear'
  | 'positionFamily'
  | 'language'
  | 'phone'
  | 'email'
  | 'userName'
  | 'searchText'
>;

/** Letters of any script with the marks, spaces, hyphens, apostrophes and dots that names have. */
const NAME = /^\p{L}[\p{L}\p{M}\u0640 .'’ʼ‘-]*$/u;
const ARABIC = /\p{Script=Arabic}/u;
const EMAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]{2,}$/;
const USER_NAME = /^[a-z0-9][a-z0-9._-]{2,39}$/;
const LONGEST_NAME = 80;
/** A worker is at least this old, in years; nobody in the files was born before 1920. */
const YOUNGEST = 15;
const OLDEST_BIRTH_YEAR = 1920;

export function isName(value: string): boolean {
  return value.length <= LONGEST_NAME && NAME.test(value);
}

export function isArabic(value: string): boolean {
  return ARABIC.test(value);
}

export function isEmail(value: string): boolean {
  return value.length <= 120 && EMAIL.test(value);
}

export function isBirthYear(year: number, thisYear: number): boolean {
  return Number.isInteger(year) && year >= OLDEST_BIRTH_YEAR && year <= thisYear - YOUNGEST;
}

export function searchTextOf(names: PersonNames): string {
  const { latin, arabic } = names;
  return foldText([latin.given, latin.family, arabic?.given, arabic?.family].filter(Boolean).join(' '));
}

/** The columns of a person, or one refusal that names every field that is wrong. */
export function checkDetails(details: PersonDetails, thisYear: number): PersonColumns {
  const phone = tidy(details.phone);
  const e164 = phone === null ? null : toE164(phone);
  const email = tidy(details.email)?.toLowerCase() ?? null;
  const userName = tidy(details.userName)?.toLowerCase() ?? null;
  const names = tidyNames(details.names);
  const problems: FieldProblem[] = [
    ...nameProblems(names),
    ...when(phone !== null && e164 === null, 'phone', 'person.phone-not-valid'),
    ...when(email !== null && !isEmail(email), 'email', 'field.not-an-email'),
    ...when(userName !== null && !USER_NAME.test(userName), 'userName', 'person.user-name-not-valid'),
    ...when(
      details.birthYear !== null && !isBirthYear(details.birthYear, thisYear),
      'birthYear',
      'person.birth-year-not-valid',
    ),
    ...when(e164 === null && email === null && userName === null && phone === null, 'phone', 'person.no-login'),
  ];
  if (problems.length > 0) throw new DomainError('not-valid', 'request.not-valid', {}, problems);
  return {
    givenLatin: names.latin.given,
    familyLatin: names.latin.family,
    givenArabic: names.arabic?.given ?? null,
    familyArabic: names.arabic?.family ?? null,
    sex: details.sex,
    birthYear: details.birthYear,
    positionFamily: details.positionFamily,
    language: details.language,
    phone: e164,
    email,
    userName,
    searchText: searchTextOf(names),
  };
}

function nameProblems({ latin, arabic }: PersonNames): FieldProblem[] {
  return [
    ...when(!isName(latin.given), 'names.latin.given', 'person.name-not-valid'),
    ...when(!isName(latin.family), 'names.latin.family', 'person.name-not-valid'),
    // A name known in Arabic letters only stands in both places; where both are given, each has its own script.
    ...(arabic
      ? [
          ...when(isArabic(latin.given) && latin.given !== arabic.given, 'names.latin.given', 'person.name-not-latin'),
          ...when(
            isArabic(latin.family) && latin.family !== arabic.family,
            'names.latin.family',
            'person.name-not-latin',
          ),
          ...when(!isName(arabic.given) || !isArabic(arabic.given), 'names.arabic.given', 'person.name-not-arabic'),
          ...when(!isName(arabic.family) || !isArabic(arabic.family), 'names.arabic.family', 'person.name-not-arabic'),
        ]
      : []),
  ];
}

function tidyNames({ latin, arabic }: PersonNames): PersonNames {
  const script = ({ given, family }: { given: string; family: string }): { given: string; family: string } => ({
    given: tidy(given) ?? '',
    family: tidy(family) ?? '',
  });
  const [inLatin, inArabic] = [script(latin), arabic ? script(arabic) : null];
  if (inArabic?.given || inArabic?.family) return { latin: inLatin, arabic: inArabic };
  const onlyArabic = isArabic(inLatin.given) && isArabic(inLatin.family);
  return { latin: inLatin, arabic: onlyArabic ? inLatin : null };
}

function when(wrong: boolean, field: string, code: string): FieldProblem[] {
  return wrong ? [{ field, code }] : [];
}

/** Without outer and double white space; `null` when nothing is left. */
export function tidy(value: string | null): string | null {
  return value?.normalize('NFC').replace(/\s+/g, ' ').trim() || null;
}
