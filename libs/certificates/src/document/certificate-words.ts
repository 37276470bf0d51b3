import { readLocales } from '@tamkin/i18n';

/** A certificate always speaks both languages, whatever the locale of the person who asks for it. */
export type CertificateLanguage = 'fr' | 'ar';

/** What stands for `{{name}}` in a word; a number called `count` also chooses the plural form. */
export type WordValues = Readonly<Record<string, string | number>>;

/** The word for a key such as `title.achievement`; throws when the locale file has none. */
export type CertificateWords = (key: string, values?: WordValues) => string;

/**
 * The words below `document` in `locales/<language>/certificates.json`. They are looked up directly in the flat file
 * instead of through the `Translator`: forty words for each certificate would take it a tenth of the time of printing.
 */
export function loadCertificateWords(language: CertificateLanguage): CertificateWords {
  const words = readLocales()[language].certificates ?? {};
  const plurals = new Intl.PluralRules(language);
  return (key, values = {}) => {
    const form = typeof values.count === 'number' ? `${key}_${plurals.select(values.count)}` : key;
    const word = words[`document.${form}`];
    if (word === undefined) {
      throw new Error(`No ${language} text for certificates:document.${form}`);
    }
    return word.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  };
}
