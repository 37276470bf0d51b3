const ARABIC_FOLDS: ReadonlyMap<string, string> = new Map([
  ['أ', 'ا'],
  ['إ', 'ا'],
  ['آ', 'ا'],
  ['ٱ', 'ا'],
  ['ى', 'ي'],
  ['ة', 'ه'],
  ['ؤ', 'ء'],
  ['ئ', 'ء'],
]);

/**
 * The form in which texts are searched: French accents and case gone, Arabic letter variants made one, vowel signs and
 * tatweel dropped, white space single. Applied to what is stored and to what is typed, so both meet.
 */
export function foldText(text: string): string {
  return text
    .replace(/[أإآٱىةؤئ]/g, (letter) => ARABIC_FOLDS.get(letter) ?? letter)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, '')
    .replace(/[’'`´]/g, "'")
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
