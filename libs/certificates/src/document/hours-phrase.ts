import type { CertificateSnapshot } from './certificate-snapshot';
import type { CertificateLanguage, CertificateWords } from './certificate-words';

const NUMBERS: Record<CertificateLanguage, Intl.NumberFormat> = {
  fr: new Intl.NumberFormat('fr-MA', { maximumFractionDigits: 2 }),
  ar: new Intl.NumberFormat('ar-MA', { maximumFractionDigits: 2 }),
};

const LISTS: Record<CertificateLanguage, Intl.ListFormat> = {
  fr: new Intl.ListFormat('fr', { type: 'conjunction' }),
  ar: new Intl.ListFormat('ar', { type: 'conjunction' }),
};

/** «A, B et C» / «A وB وC». */
export function joinWithAnd(language: CertificateLanguage, parts: readonly string[]): string {
  return LISTS[language].format(parts);
}

/**
 * Hours online and face to face with the number agreement of the language (Arabic: ساعة واحدة، ساعتان، 3 ساعات،
 * 11 ساعة), or `null` when there is nothing to say.
 */
export function hoursPhrase(
  language: CertificateLanguage,
  words: CertificateWords,
  hours: CertificateSnapshot['hours'],
): string | null {
  const parts = (['online', 'faceToFace'] as const)
    .filter((mode) => hours[mode] > 0)
    .map((mode) => words(`hours.${mode}`, { count: hours[mode], hours: NUMBERS[language].format(hours[mode]) }));
  return parts.length === 0 ? null : joinWithAnd(language, parts);
}
