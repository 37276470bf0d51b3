import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectPath } from '@tamkin/config';
import { LANGUAGES, type Language } from '@tamkin/kernel';
import { withFrenchSpaces } from './french-spaces';

/** Sentences of one language, by namespace (file name), keys flat: `errors.enrolment.already-enrolled`. */
export type Namespaces = Record<string, Record<string, string>>;

/** Reads every `locales/<language>/<domain>.json`. Nested objects become dotted keys. */
export function readLocales(folder = projectPath('libs', 'i18n', 'locales')): Record<Language, Namespaces> {
  const languages = LANGUAGES.map((language) => {
    const sentences = readLanguage(join(folder, language));
    return [language, language === 'fr' ? mapped(sentences, withFrenchSpaces) : sentences] as const;
  });
  return Object.fromEntries(languages) as Record<Language, Namespaces>;
}

function readLanguage(folder: string): Namespaces {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    files.map((name) => [basename(name, '.json'), flatten(JSON.parse(readFileSync(join(folder, name), 'utf8')))]),
  );
}

function mapped(namespaces: Namespaces, change: (sentence: string) => string): Namespaces {
  const entries = Object.entries(namespaces).map(([name, sentences]) => {
    const changed = Object.entries(sentences).map(([key, sentence]) => [key, change(sentence)]);
    return [name, Object.fromEntries(changed) as Record<string, string>] as const;
  });
  return Object.fromEntries(entries);
}

function flatten(value: unknown, prefix = ''): Record<string, string> {
  if (typeof value === 'string') return { [prefix]: value };
  if (typeof value !== 'object' || value === null) throw new Error(`Locale value at ${prefix} is not a text`);
  return Object.entries(value).reduce<Record<string, string>>(
    (flat, [key, inner]) => Object.assign(flat, flatten(inner, prefix ? `${prefix}.${key}` : key)),
    {},
  );
}
