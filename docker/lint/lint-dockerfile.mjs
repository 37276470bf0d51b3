// @ts-check
// node docker/lint/lint-dockerfile.mjs <Dockerfile> [<compose file>]
// Syntax by dockerfile-utils, the validator of the Docker editors; then our own rules. Exit code 1 on any finding.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DockerfileParser } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { parse } from 'yaml';
import { rules } from './dockerfile-rules.mjs';
import { stagesOf } from './stages.mjs';

const [file = 'docker/Dockerfile', composeFile = 'docker-compose.yml'] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const root = resolve(dirname(composeFile));

/** Stages of this file that the compose file builds. */
function composedTargets() {
  if (!existsSync(composeFile)) return [];
  /** @type {{ services: Record<string, { build?: { dockerfile?: string, target?: string } }> }} */
  const { services } = parse(readFileSync(composeFile, 'utf8'), { merge: true });
  return Object.values(services).flatMap(({ build }) =>
    build?.target && resolve(root, build.dockerfile ?? 'Dockerfile') === resolve(file) ? [build.target] : [],
  );
}

const subject = { stages: stagesOf(DockerfileParser.parse(text)), root, targets: [...new Set(composedTargets())] };
const findings = [
  ...validate(text).map(({ range, message }) => ({ line: range.start.line + 1, message })),
  ...rules.flatMap((rule) => rule(subject)),
];
for (const { line, message } of findings) console.error(`${file}:${line}  ${message}`);
process.exitCode = findings.length > 0 ? 1 : 0;
