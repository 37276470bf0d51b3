import { sayDateParts } from '@tamkin/kernel';
import type { CertificateLanguage, CertificateWords } from './certificate-words';

type Precision = 'day' | 'month' | 'year';

const PARTS: Record<Precision, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric' },
  month: { day: 'numeric', month: 'long' },
  year: { day: 'numeric', month: 'long', year: 'numeric' },
};

const LOCALES: Record<CertificateLanguage, string> = { fr: 'fr-MA', ar: 'ar-MA' };

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(language: CertificateLanguage, precision: Precision): Intl.DateTimeFormat {
  const key = `${language} ${precision}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(LOCALES[language], { ...PARTS[precision], timeZone: 'UTC' });
    formats.set(key, format);
  }
  return format;
}

/**
 * Midnight UTC of a calendar day `YYYY-MM-DD`. Days have no zone: they are read and written in UTC throughout.
 * @throws RangeError when the text is not such a day.
 */
export function parseDay(day: string): Date {
  const date = new Date(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day)) {
    throw new RangeError(`Not a calendar day: ${day}`);
  }
  return date;
}

function format(language: CertificateLanguage, precision: Precision, day: Date): string {
  return sayDateParts(formatFor(language, precision).formatToParts(day), language);
}

/** «1er mars 2026», «20 غشت 2026»: month names as they are used in Morocco. */
export function dayPhrase(language: CertificateLanguage, day: string): string {
  return format(language, 'year', parseDay(day));
}

/** «le 3 mars 2026», «du 3 au 28 mars 2026», «du 28 février au 3 mars 2026»: what both days share is said once. */
export function periodPhrase(
  language: CertificateLanguage,
  words: CertificateWords,
  startedOn: string,
  endedOn: string,
): string {
  const end = dayPhrase(language, endedOn);
  if (startedOn === endedOn) {
    return words('period.day', { end });
  }
  const sameMonth = startedOn.slice(0, 7) === endedOn.slice(0, 7);
  const sameYear = startedOn.slice(0, 4) === endedOn.slice(0, 4);
  const precision = sameMonth ? 'day' : sameYear ? 'month' : 'year';
  return words('period.span', { start: format(language, precision, parseDay(startedOn)), end });
}
