import { readLocales } from '@tamkin/i18n';

/** What is printed always speaks both languages, whatever the locale of the person who asks for it. */
export type PrintedLanguage = 'fr' | 'ar';

/** What stands for `{{name}}` in a word; a number called `count` also chooses the plural form. */
export type WordValues = Readonly<Record<string, string | number>>;

/** The word for a key such as `title.achievement`; throws when the locale file has none. */
export type PrintedWords = (key: string, values?: WordValues) => string;

/**
 * The words below `branch` in `locales/<language>/<domain>.json`. They are looked up directly in the flat file instead of
 * through the `Translator`: forty words for each certificate would take it a tenth of the time of printing.
 */
export function loadPrintedWords(language: PrintedLanguage, domain: string, branch: string): PrintedWords {
  const words = readLocales()[language][domain] ?? {};
  const plurals = new Intl.PluralRules(language);
  return (key, values = {}) => {
    const form = typeof values.count === 'number' ? `${key}_${plurals.select(values.count)}` : key;
    const word = words[`${branch}.${form}`];
    if (word === undefined) throw new Error(`No ${language} text for ${domain}:${branch}.${form}`);
    return word.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  };
}
