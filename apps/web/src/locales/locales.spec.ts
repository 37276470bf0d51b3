import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sentences } from '../platform/plural-forms';

const LANGUAGES = ['fr', 'ar', 'en'];
const PLURAL = /_(zero|one|two|few|many|other)$/;
const FORMS: Record<string, string[]> = {
  fr: ['one', 'other'],
  en: ['one', 'other'],
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
};

const namespaces = readdirSync(join(__dirname, 'fr')).map((file) => file.replace('.json', ''));

function read(language: string, namespace: string): Map<string, string> {
  const file = readFileSync(join(__dirname, language, `${namespace}.json`), 'utf8');
  const flat = new Map<string, string>();
  const walk = (sentences: Sentences, prefix: string): void => {
    for (const [key, value] of Object.entries(sentences)) {
      if (typeof value === 'string') flat.set(prefix + key, value);
      else walk(value, `${prefix}${key}.`);
    }
  };
  walk(JSON.parse(file) as Sentences, '');
  return flat;
}

const bare = (keys: Iterable<string>): string[] => [...new Set([...keys].map((key) => key.replace(PLURAL, '')))].sort();
const variables = (text: string): string[] => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name ?? '').sort();

it('has the same namespaces in every language', () => {
  for (const language of LANGUAGES) {
    expect(readdirSync(join(__dirname, language)).sort()).toEqual(namespaces.map((name) => `${name}.json`).sort());
  }
});

describe.each(namespaces)('%s', (namespace) => {
  const french = read('fr', namespace);

  it.each(LANGUAGES)('says the same things in %s, and says something', (language) => {
    const sentences = read(language, namespace);
    expect(bare(sentences.keys())).toEqual(bare(french.keys()));
    expect([...sentences].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(LANGUAGES)('has every plural form of %s', (language) => {
    const sentences = read(language, namespace);
    const counted = [...french.keys()].filter((key) => key.endsWith('_other')).map((key) => key.replace(PLURAL, ''));
    const missing = counted.flatMap((key) =>
      (FORMS[language] ?? []).map((form) => `${key}_${form}`).filter((form) => !sentences.has(form)),
    );
    expect(missing).toEqual([]);
  });

  it.each(LANGUAGES)('names no variable in %s that French does not', (language) => {
    const strangers = [...read(language, namespace)].filter(([key, text]) => {
      const model = french.get(key) ?? french.get(key.replace(PLURAL, '_other')) ?? '';
      return variables(text).some((name) => !variables(model).includes(name));
    });
    expect(strangers).toEqual([]);
  });
});

describe('the code', () => {
  const sources = join(__dirname, '..');
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const known = new Map(namespaces.map((name) => [name, new Set(bare(read('fr', name).keys()))]));

  it.each(files.filter((file) => !file.endsWith('.spec.ts')))('%s uses only sentences that exist', (file) => {
    const text = readFileSync(join(sources, file), 'utf8');
    const own = /useTranslation\('([\w-]+)'/.exec(text)?.[1] ?? 'common';
    const unknown = [...text.matchAll(/(?<![\w.])t\(\s*'([\w:.-]+)'/g)]
      .map(([, key]) => key ?? '')
      .filter((key) => {
        const [namespace, path] = key.includes(':') ? key.split(':') : [own, key];
        return !known.get(namespace ?? '')?.has(path ?? '');
      });
    expect(unknown).toEqual([]);
  });
});
