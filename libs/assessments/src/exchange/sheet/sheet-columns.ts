import { foldText, LANGUAGES, type Language } from '@tamkin/kernel';

/** Options, steps or accepted words that a line has room for. */
export const SHEET_OPTIONS = 8;

/** What a column holds; those in words come once per language. */
export type SheetField =
  | 'key'
  | 'type'
  | 'topic'
  | 'objective'
  | 'difficulty'
  | 'question'
  | 'right'
  | 'tolerance'
  | 'unit'
  | 'feedback'
  | `option${number}`;

export interface SheetColumn {
  readonly field: SheetField;
  /** `null` = not marked. */
  readonly language: Language | null;
}

/** Headings as people write them, folded: French, Arabic, English. */
const HEADINGS: readonly (readonly [SheetField, readonly string[]])[] = [
  ['key', ['code', 'key', 'cle', 'الرمز']],
  ['type', ['type', 'kind', 'النوع']],
  ['topic', ['theme', 'topic', 'الموضوع']],
  ['objective', ['objectif', 'objective', 'الهدف']],
  ['difficulty', ['difficulte', 'difficulty', 'الصعوبه']],
  ['question', ['question', 'enonce', 'السءال']],
  ['right', ['bonne reponse', 'bonnes reponses', 'right answer', 'right answers', 'الجواب الصحيح', 'الاجوبه الصحيحه']],
  ['tolerance', ['tolerance', 'هامش التسامح', 'التسامح']],
  ['unit', ['unite', 'unit', 'الوحده']],
  ['feedback', ['commentaire', 'retour', 'feedback', 'التعليق']],
];
const OPTION = /^(?:reponse|choix|option|answer|choice|الجواب|الاختيار)\s*(\d)$/;
const TONGUES: Readonly<Record<Language, RegExp>> = {
  fr: /(?:^| )(?:fr|francais|en francais|french|in french|بالفرنسيه)$/,
  ar: /(?:^| )(?:ar|arabe|en arabe|arabic|in arabic|بالعربيه)$/,
  en: /(?:^| )(?:en|anglais|en anglais|english|in english|بالانجليزيه)$/,
};

/** What a heading announces; `null` when it says nothing we know. */
export function columnOf(heading: string): SheetColumn | null {
  const folded = foldText(heading)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const language = LANGUAGES.find((each) => TONGUES[each].test(folded)) ?? null;
  const words = language ? folded.replace(TONGUES[language], '').trim() : folded;
  const [, number] = OPTION.exec(words) ?? [];
  if (number) {
    return Number(number) >= 1 && Number(number) <= SHEET_OPTIONS
      ? { field: `option${Number(number)}`, language }
      : null;
  }
  const found = HEADINGS.find(([, known]) => known.includes(words));
  return found ? { field: found[0], language } : null;
}
