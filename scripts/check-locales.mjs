import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every key exists in French, Arabic and English, with the plural forms its language needs and the same blanks. */
const LANGUAGES = ['fr', 'ar', 'en'];
const FOLDERS = ['libs/i18n/locales', 'apps/web/src/locales'];
const PLURAL = /_(zero|one|two|few|many|other)$/;
const problems = [];

for (const folder of FOLDERS.filter(existsSync)) {
  const files = new Set(LANGUAGES.flatMap((language) => readdirSync(join(folder, language))));
  for (const file of files) checkFile(folder, file);
}
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(problems.length > 0 ? `${problems.length} problems in the locales\n` : 'locales are complete\n');
process.exit(problems.length > 0 ? 1 : 0);

function checkFile(folder, file) {
  const texts = Object.fromEntries(LANGUAGES.map((language) => [language, read(join(folder, language, file))]));
  if (Object.values(texts).some((text) => text === null)) return;
  const keys = new Set(
    LANGUAGES.flatMap((language) => Object.keys(texts[language]).map((key) => key.replace(PLURAL, ''))),
  );
  for (const key of keys)
    for (const language of LANGUAGES) checkKey(`${folder}/${language}/${file}`, language, key, texts);
}

function checkKey(where, language, key, texts) {
  const own = texts[language];
  const counted = LANGUAGES.some((other) => `${key}_other` in texts[other]);
  const wanted = counted ? pluralForms(language).map((form) => `${key}_${form}`) : [key];
  for (const name of wanted) {
    if (!(name in own)) problems.push(`${where}: ${name} is missing`);
    else if (own[name].trim() === '') problems.push(`${where}: ${name} is empty`);
  }
  if (!counted && key in own && blanks(own[key]) !== blanks(texts.fr[key] ?? own[key]))
    problems.push(`${where}: ${key} has other {{blanks}} than French`);
}

/** French says "many" from a million on: no count of ours gets there. */
function pluralForms(language) {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return language === 'fr' ? forms.filter((form) => form !== 'many') : forms;
}

function blanks(text) {
  return [...text.matchAll(/{{\s*([^},\s]+)/g)]
    .map((match) => match[1])
    .sort()
    .join();
}

function read(path) {
  if (existsSync(path)) return flatten(JSON.parse(readFileSync(path, 'utf8')));
  problems.push(`${path} is missing`);
  return null;
}

function flatten(value, prefix = '') {
  if (typeof value === 'string') return { [prefix]: value };
  return Object.entries(value).reduce(
    (flat, [key, inner]) => Object.assign(flat, flatten(inner, prefix ? `${prefix}.${key}` : key)),
    {},
  );
}
