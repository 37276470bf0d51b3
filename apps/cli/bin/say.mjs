// @ts-check
// What must be said before anything is built. The same sentences and the same choice of language as the rest of the
// command line: apps/cli/src/messages/messages.ts.
import { readFileSync } from 'node:fs';

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const language = /^(fr|ar)/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'fr' : 'en';
const sentences = JSON.parse(readFileSync(new URL(`../locales/${language}.json`, import.meta.url), 'utf8'));

/** @type {(key: string, values?: Record<string, string | number>) => string} */
export function say(key, values = {}) {
  return sentences[key].replace(/\{(\w+)\}/g, (/** @type {string} */ whole, /** @type {string} */ name) =>
    String(values[name] ?? whole),
  );
}
