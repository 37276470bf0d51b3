import { foldText, westernDigits } from '@tamkin/kernel';

/** Types that fit into one line of a sheet. */
export const SHEET_TYPES = ['single', 'multiple', 'true-false', 'numeric', 'short-text', 'ordering'] as const;
export type SheetType = (typeof SHEET_TYPES)[number];

const TYPES: Readonly<Record<SheetType, readonly string[]>> = {
  single: ['choix unique', 'une reponse', 'qcu', 'single choice', 'اختيار واحد'],
  multiple: ['choix multiple', 'choix multiples', 'plusieurs reponses', 'qcm', 'multiple choice', 'اختيارات متعدده'],
  'true-false': ['vrai ou faux', 'vrai faux', 'true or false', 'true false', 'صحيح او خطا', 'صحيح خطا'],
  numeric: ['nombre', 'numerique', 'number', 'عدد', 'رقم'],
  'short-text': ['reponse courte', 'texte court', 'mot', 'short answer', 'short text', 'جواب قصير'],
  ordering: ['ordre', 'mise en ordre', 'remettre en ordre', 'order', 'ترتيب'],
};
const TRUE = ['vrai', 'v', 'true', 't', 'oui', 'صحيح', 'صح'];
const FALSE = ['faux', 'f', 'false', 'non', 'خطا', 'غلط'];
const LETTERS: readonly string[] = ['abcdefgh', 'ابجدهوزح', '12345678'];

export function sheetTypeOf(word: string): SheetType | null {
  const folded = plain(word);
  return SHEET_TYPES.find((type) => plain(type) === folded || TYPES[type].includes(folded)) ?? null;
}

export function truthOf(word: string): boolean | null {
  const folded = plain(word);
  if (TRUE.includes(folded)) return true;
  return FALSE.includes(folded) ? false : null;
}

/** Places of options named by letters or numbers, `A ; C`; `null` when something else is written. */
export function placesOf(words: string): number[] | null {
  const named = plain(words)
    .split(' ')
    .filter((word) => word && !['et', 'and'].includes(word));
  const places = named.map((name) =>
    LETTERS.map((row) => (name.length === 1 ? row.indexOf(name) : -1)).find((at) => at >= 0),
  );
  return places.some((place) => place === undefined) ? null : [...new Set(places as number[])];
}

/** `1 250,5` and `1250.5`. */
export function numberOf(word: string): number {
  const digits = westernDigits(word);
  return digits.trim() === '' ? Number.NaN : Number(digits.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'));
}

function plain(words: string): string {
  return foldText(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
