/** The languages of the product, in the order of the switch. */
export const LANGUAGES = ['fr', 'ar', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const DEFAULT_LANGUAGE: Language = 'fr';

/** Read by public/before-paint.js too. */
const STORAGE_KEY = 'tamkin.language';

/** The region decides month names and digits: «غشت» and 0–9 for ar-MA, not «أغسطس» and ٠–٩. */
const LOCALES: Record<Language, string> = { fr: 'fr-MA', ar: 'ar-MA', en: 'en-GB' };

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

export function localeOf(language: Language): string {
  return LOCALES[language];
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** What this device chose last, or null when nobody chose yet. */
export function rememberedLanguage(): Language | null {
  const stored = localStorage.getItem(STORAGE_KEY);
  return isLanguage(stored) ? stored : null;
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(STORAGE_KEY, language);
}

/** On a first visit: the first of the browser's languages that we speak, else French. */
export function firstLanguage(wanted: readonly string[] = navigator.languages): Language {
  const spoken = wanted.map((tag) => tag.toLowerCase().split('-')[0]).find(isLanguage);
  return spoken ?? DEFAULT_LANGUAGE;
}
