import type { Language } from './language';

const formats = new Map<string, Intl.DateTimeFormat>();

/** A formatter made once: making one costs some hundred times what using it does. `options` as of `Intl.DateTimeFormat`. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${Object.entries(options).flat().join(' ')}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
}

/** Formatted parts as one text. French calls the first day of a month «1er», which formatters do not know. */
export function sayDateParts(parts: readonly Intl.DateTimeFormatPart[], language: Language): string {
  return parts
    .map(({ type, value }) => (language === 'fr' && type === 'day' && value === '1' ? '1er' : value))
    .join('');
}
