import { readFileSync } from 'node:fs';
import { projectPath } from '@tamkin/config';
import type sentences from '../../locales/en.json';

export type MessageKey = keyof typeof sentences;
export type Sentences = Readonly<Record<MessageKey, string>>;
export type MessageValues = Readonly<Record<string, string | number>>;
export type Say = (key: MessageKey, values?: MessageValues) => string;

export const CLI_LANGUAGES = ['fr', 'en'] as const;
export type CliLanguage = (typeof CLI_LANGUAGES)[number];

/** Reads the locale of the terminal. Arabic terminals get French: few can shape Arabic. */
export function chooseLanguage(environment: NodeJS.ProcessEnv): CliLanguage {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^(fr|ar)/i.test(locale) ? 'fr' : 'en';
}

export function readSentences(language: CliLanguage): Sentences {
  return JSON.parse(readFileSync(projectPath('apps', 'cli', 'locales', `${language}.json`), 'utf8')) as Sentences;
}

/** Fills `{name}` from the values; a name without a value stays visible. */
export function createSay(language: CliLanguage): Say {
  const texts = readSentences(language);
  return (key, values = {}) => texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
