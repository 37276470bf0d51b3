import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Only logical CSS: what is left in French is right in Arabic. */
const PHYSICAL =
  /\b(margin|padding|border)-(left|right)\b|\btext-align:\s*(left|right)\b|^\s+(left|right):\s|\b(m|p)[lr]=["{]|\b(margin|padding|border)(Left|Right)\b|textAlign:\s*['"](left|right)/;
const files = execFileSync(
  'git',
  ['ls-files', '-co', '--exclude-standard', 'apps/web/src/**.css', 'apps/web/src/**.tsx', 'apps/web/src/**.ts'],
  { encoding: 'utf8' },
)
  .split('\n')
  .filter(Boolean);
const hits = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => (PHYSICAL.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
);
for (const hit of hits) process.stderr.write(`${hit}\n`);
process.stdout.write(hits.length > 0 ? 'physical CSS directions found\n' : 'CSS is logical\n');
process.exit(hits.length > 0 ? 1 : 0);
