import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sentences } from '../platform/plural-forms';

const PLURAL = /_(zero|one|two|few|many|other)$/;
const sources = join(__dirname, '..');

function keysOf(sentences: Sentences, prefix = ''): string[] {
  return Object.entries(sentences).flatMap(([key, value]) =>
    typeof value === 'string' ? [(prefix + key).replace(PLURAL, '')] : keysOf(value, `${prefix}${key}.`),
  );
}

const known = new Map(
  readdirSync(join(__dirname, 'fr')).map((file) => {
    const sentences = JSON.parse(readFileSync(join(__dirname, 'fr', file), 'utf8')) as Sentences;
    return [file.replace('.json', ''), new Set(keysOf(sentences))];
  }),
);

const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !file.endsWith('.spec.ts'),
);

/** Keys written out as `t('…')`; those put together at run time are not seen. */
it.each(files)('%s uses only sentences that exist', (file) => {
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
