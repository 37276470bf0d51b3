/** Languages of the interface. Courses exist in any subset of them. */
export const LANGUAGES = ['fr', 'ar', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && (LANGUAGES as readonly string[]).includes(value);
}

/** BCP 47 tag whose formats Moroccan readers expect: Western digits and Moroccan month names in Arabic. */
export const FORMAT_LOCALE: Readonly<Record<Language, string>> = { fr: 'fr-MA', ar: 'ar-MA', en: 'en-GB' };

/** One text in several languages; the base language of its owner is always present. */
export type LocalisedText = Partial<Record<Language, string>>;

/** The text in `language`, else in French, Arabic or English, whichever exists first; empty when there is none. */
export function inLanguage(text: LocalisedText, language: Language): string {
  return text[language] || text.fr || text.ar || text.en || '';
}
