import type { LocalisedLineDto } from '@tamkin/api-client';
import { LANGUAGES, type Language } from '../../platform/language';

/** A title in the wanted language, else in the first there is, with the language it is in. */
export function inLanguage(title: LocalisedLineDto, wanted: Language): { text: string; language: Language } {
  const language = [wanted, ...LANGUAGES].find((each) => title[each]) ?? wanted;
  return { text: title[language] ?? '', language };
}

/** Only what says something: the server takes no empty texts. */
export function filled(title: Partial<Record<Language, string>>): LocalisedLineDto {
  const entries = LANGUAGES.flatMap((language) => {
    const text = title[language]?.trim();
    return text ? [[language, text] as const] : [];
  });
  return Object.fromEntries(entries);
}
