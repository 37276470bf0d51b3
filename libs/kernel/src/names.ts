import type { Language } from './language';

export interface ScriptName {
  readonly given: string;
  readonly family: string;
}

/** A person's name as that person writes it. Never transliterated by machine (domain: names, two scripts). */
export interface PersonNames {
  readonly latin: ScriptName;
  readonly arabic: ScriptName | null;
}

/** The name to show to a reader: Arabic script for Arabic readers when it is known, else Latin. */
export function displayName(names: PersonNames, language: Language): string {
  const name = language === 'ar' && names.arabic ? names.arabic : names.latin;
  return `${name.given} ${name.family}`.trim();
}
