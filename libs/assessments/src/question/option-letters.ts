import type { Language } from '@tamkin/kernel';

/** Most options a question may have: as many as there are letters to name them. */
export const MAX_OPTIONS = 10;

/** How options are named on paper: alphabet in French and English, abjad order in Arabic. */
const LETTERS: Readonly<Record<Language, readonly string[]>> = {
  fr: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'],
  en: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'],
  ar: ['أ', 'ب', 'ج', 'د', 'هـ', 'و', 'ز', 'ح', 'ط', 'ي'],
};

/** The letter of the option at `place` (from 0) in the order shown. */
export function optionLetter(language: Language, place: number): string {
  return LETTERS[language][place] ?? String(place + 1);
}
