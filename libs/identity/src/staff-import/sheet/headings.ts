import { foldText } from '@tamkin/kernel';

export const COLUMNS = [
  'givenLatin',
  'familyLatin',
  'givenArabic',
  'familyArabic',
  'fullName',
  'phone',
  'email',
  'sex',
  'birthYear',
  'positionFamily',
  'language',
  'branch',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Headings as people write them, folded: French, Arabic, English. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  givenLatin: [
    'prenom',
    'prenom latin',
    'prenom fr',
    'prenom francais',
    'given name',
    'first name',
    'forename',
    'given name latin',
    'الاسم الشخصي بالفرنسيه',
    'الاسم الشخصي باللاتينيه',
  ],
  familyLatin: [
    'nom',
    'nom latin',
    'nom fr',
    'nom francais',
    'nom de famille',
    'family name',
    'last name',
    'surname',
    'family name latin',
    'الاسم العاءلي بالفرنسيه',
    'الاسم العاءلي باللاتينيه',
  ],
  givenArabic: [
    'prenom arabe',
    'prenom en arabe',
    'prenom ar',
    'given name arabic',
    'first name arabic',
    'given name in arabic',
    'الاسم الشخصي',
    'الاسم الشخصي بالعربيه',
    'الاسم',
    'الاسم الاول',
  ],
  familyArabic: [
    'nom arabe',
    'nom en arabe',
    'nom ar',
    'nom de famille arabe',
    'family name arabic',
    'last name arabic',
    'family name in arabic',
    'الاسم العاءلي',
    'الاسم العاءلي بالعربيه',
    'النسب',
    'اللقب',
  ],
  fullName: [
    'nom complet',
    'nom et prenom',
    'prenom et nom',
    'nom prenom',
    'full name',
    'name',
    'الاسم الكامل',
    'الاسم والنسب',
    'الاسم العاءلي والشخصي',
    'الاسم الشخصي والعاءلي',
  ],
  phone: [
    'telephone',
    'tel',
    'no telephone',
    'n telephone',
    'numero de telephone',
    'numero',
    'gsm',
    'mobile',
    'portable',
    'whatsapp',
    'phone',
    'phone number',
    'الهاتف',
    'رقم الهاتف',
    'الهاتف المحمول',
    'الهاتف النقال',
  ],
  email: [
    'email',
    'e mail',
    'mail',
    'courriel',
    'adresse e mail',
    'adresse email',
    'adresse electronique',
    'email address',
    'e mail address',
    'البريد الالكتروني',
    'البريد',
  ],
  sex: ['sexe', 'genre', 'sex', 'gender', 'f m', 'h f', 'الجنس', 'النوع'],
  birthYear: [
    'annee de naissance',
    'date de naissance',
    'naissance',
    'annee',
    'ne e en',
    'birth year',
    'year of birth',
    'date of birth',
    'سنه الازدياد',
    'تاريخ الازدياد',
    'سنه الميلاد',
    'تاريخ الميلاد',
  ],
  positionFamily: ['fonction', 'poste', 'metier', 'position', 'job', 'job title', 'الوظيفه', 'المهمه', 'المنصب'],
  language: ['langue', 'langue preferee', 'language', 'preferred language', 'اللغه', 'اللغه المفضله'],
  branch: ['agence', 'branche', 'site', 'branch', 'office', 'الوكاله', 'الفرع'],
};

const COLUMN_OF = new Map(
  Object.entries(HEADINGS).flatMap(([column, names]) => names.map((name) => [name, column as Column])),
);

/** The column a heading means, or `null`. */
export function columnOf(heading: string): Column | null {
  const plain = foldText(heading)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return COLUMN_OF.get(plain) ?? null;
}
