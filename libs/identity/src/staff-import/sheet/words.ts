import { foldText, type Language } from '@tamkin/kernel';
import type { PositionFamily, Sex } from '../../person/person.entity';

const SEX: Readonly<Record<Sex, readonly string[]>> = {
  F: ['f', 'femme', 'feminin', 'female', 'woman', 'mme', 'mlle', 'انثي', 'امراه', 'مءنث'],
  M: ['m', 'h', 'homme', 'masculin', 'male', 'man', 'mr', 'ذكر', 'رجل', 'مذكر'],
  'not-stated': ['non renseigne', 'not stated', 'غير محدد', '-'],
};

const LANGUAGE: Readonly<Record<Language, readonly string[]>> = {
  fr: ['fr', 'francais', 'french', 'الفرنسيه', 'فرنسيه'],
  ar: ['ar', 'arabe', 'arabic', 'العربيه', 'عربيه'],
  en: ['en', 'anglais', 'english', 'الانجليزيه', 'انجليزيه'],
};

/** Looked for in this order, so that «chef d'agence de crédit» is management and «agent de crédit» is credit. */
const POSITION: readonly (readonly [PositionFamily, RegExp])[] = [
  ['management', /direct|chef|responsable|manager|head|superviseur|management|مدير|رءيس|مسءول/],
  ['training', /format|train|coach|مكون|تكوين|موطر/],
  ['credit', /credit|loan|pret|قرض|قروض|سلف/],
  ['front-line', /guichet|accueil|animat|terrain|conseill|agent|front|field|استقبال|منشط|مستشار|ميدان/],
  ['support', /support|rh|ressources|compta|finance|informatique|admin|account|hr|محاسب|موارد|اداري|معلوميات/],
];

export function sexOf(word: string): Sex | null {
  return keyOf(SEX, word);
}

export function languageOf(word: string): Language | null {
  return keyOf(LANGUAGE, word);
}

/** The family of a job title; every title has one, the widest being `other`. */
export function positionFamilyOf(title: string): PositionFamily {
  const folded = foldText(title);
  return POSITION.find(([family, pattern]) => folded === family || pattern.test(folded))?.[0] ?? 'other';
}

function keyOf<Key extends string>(words: Readonly<Record<Key, readonly string[]>>, given: string): Key | null {
  const folded = foldText(given).replace(/\.$/, '');
  const found = (Object.entries(words) as [Key, readonly string[]][]).find(([, known]) => known.includes(folded));
  return found?.[0] ?? null;
}
