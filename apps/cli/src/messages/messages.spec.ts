import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chooseLanguage, CLI_LANGUAGES, createSay, readSentences } from './messages';

describe('the messages of the command line', () => {
  it.each([
    ['fr_MA.UTF-8', 'fr'],
    ['ar_MA.UTF-8', 'fr'],
    ['en_GB.UTF-8', 'en'],
    ['C', 'en'],
  ])('LANG=%s speaks %s', (LANG, language) => {
    expect(chooseLanguage({ LANG })).toBe(language);
  });

  it('obeys LC_ALL before LANG', () => {
    expect(chooseLanguage({ LANG: 'en_GB', LC_ALL: 'fr_FR' })).toBe('fr');
  });

  it('has the same sentences, with the same blanks, in every language', () => {
    const blanks = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([blank]) => blank).sort();
    const [first, ...others] = CLI_LANGUAGES.map((language) =>
      Object.entries(readSentences(language)).map(([key, text]) => [key, blanks(text)]),
    );
    for (const other of others) expect(other).toEqual(first);
  });

  it('fills the blanks', () => {
    expect(createSay('fr')('error.port-taken', { port: 3000, suggestion: 3001 })).toMatch(/Le port 3000 .*PORT=3001/);
  });

  it('has no sentence that nothing says', () => {
    const sources = sourceText(resolve(__dirname, '../..'));
    const families = /^(role|service|postgres|command)\./;
    const unsaid = Object.keys(readSentences('en')).filter(
      (key) => !families.test(key) && !sources.includes(`'${key}'`),
    );
    expect(unsaid).toEqual([]);
  });
});

function sourceText(folder: string): string {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .map((path) =>
      statSync(path).isDirectory() ? sourceText(path) : /\.(ts|mjs)$/.test(path) ? readFileSync(path, 'utf8') : '',
    )
    .join('\n');
}
