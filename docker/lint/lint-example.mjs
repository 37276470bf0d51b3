// @ts-check
// node docker/lint/lint-example.mjs
// What the compose file asks of `.env` is what `.env.example` names. Exit code 1 on any difference.
import { readFileSync } from 'node:fs';

const asked = named('docker-compose.yml', /\$\{([A-Z0-9_]+)/g);
const given = named('.env.example', /^([A-Z0-9_]+)=/gm);
const missing = [...asked].filter((name) => !given.has(name));
const idle = [...given].filter((name) => !asked.has(name));
for (const name of missing) console.error(`.env.example does not name ${name}, docker-compose.yml asks for it`);
for (const name of idle) console.error(`.env.example names ${name}, docker-compose.yml does not ask for it`);
process.exitCode = missing.length + idle.length > 0 ? 1 : 0;

/** @param {string} file @param {RegExp} pattern */
function named(file, pattern) {
  return new Set([...readFileSync(file, 'utf8').matchAll(pattern)].map(([, name]) => name));
}
