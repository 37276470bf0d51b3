// @ts-check
// Rules for our Dockerfile beyond its syntax. No container engine is at hand while developing, so whatever can be told
// from the text and the tree is checked here: it does not replace building the image.
import { existsSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { runTimeFilesAreCopied } from './run-time-files.mjs';
import { all, delivered, finding, jsonWords, lineage } from './stages.mjs';

/**
 * @typedef {import('dockerfile-ast').Instruction} Instruction
 * @typedef {import('./stages.mjs').Finding} Finding
 * @typedef {import('./stages.mjs').Stage} Stage
 * @typedef {import('./stages.mjs').Subject} Subject
 */

const ROOT_USER = 'root';
const SECRET_NAME = /(PASSWORD|SECRET|TOKEN|PRIVATE_KEY|DATABASE_URL)/;

/** @type {((subject: Subject) => Finding[])[]} */
export const rules = [
  basesArePinned,
  targetsExist,
  deliveredStagesAreNotRoot,
  deliveredStagesCheckTheirHealth,
  deliveredStagesRunWithoutShell,
  filesAreCopiedNotAdded,
  copiedFilesExist,
  copiedStagesExist,
  nothingSecretIsBakedIn,
  packagesComeFromTheLock,
  runTimeFilesAreCopied,
];

/** @param {Subject} subject */
function basesArePinned({ stages }) {
  const names = stages.map(({ name }) => name);
  return stages
    .filter(({ base }) => !names.includes(base))
    .filter(({ from }) => !from.getImageDigest() && [null, 'latest'].includes(from.getImageTag()))
    .map(({ base, from }) => finding(from, `the base image ${base} needs a tag other than latest`));
}

/** @param {Subject} subject */
function targetsExist({ stages, targets }) {
  return targets
    .filter((target) => !stages.some(({ name }) => name === target))
    .map((target) => ({ line: 1, message: `the compose file builds the stage “${target}”, which does not exist` }));
}

/** @param {Subject} subject */
function deliveredStagesAreNotRoot(subject) {
  return delivered(subject)
    .filter((stage) => [ROOT_USER, '0'].includes(userOf(subject, stage)))
    .map((stage) => finding(stage.from, `the stage “${stage.name}” runs as root: set USER`));
}

/** @param {Subject} subject */
function deliveredStagesCheckTheirHealth(subject) {
  return delivered(subject)
    .filter((stage) => !lineage(subject, stage).some(isHealthCheck))
    .map((stage) => finding(stage.from, `the stage “${stage.name}” has no HEALTHCHECK`));
}

/** @param {Subject} subject */
function deliveredStagesRunWithoutShell(subject) {
  return delivered(subject).flatMap((stage) => {
    const command = lineage(subject, stage).findLast((each) => /^(CMD|ENTRYPOINT)$/.test(each.getKeyword()));
    if (!command) return [finding(stage.from, `the stage “${stage.name}” has no CMD`)];
    const words = jsonWords(command);
    if (!words) return [finding(command, 'write CMD as a JSON list: a shell would not pass signals on')];
    return words
      .filter((word) => /^dist\/.*\.js$/.test(word) && !existsSync(join(subject.root, sourceOf(word))))
      .map((word) => finding(command, `${word} is compiled from ${sourceOf(word)}, which does not exist`));
  });
}

/** @param {Subject} subject */
function filesAreCopiedNotAdded({ stages }) {
  return all(stages, 'ADD').map((instruction) => finding(instruction, 'use COPY: ADD also fetches and unpacks'));
}

/** @param {Subject} subject */
function copiedFilesExist({ stages, root }) {
  const ignored = readIgnored(root);
  return copies(stages)
    .filter((copy) => !copy.getFromFlag())
    .flatMap((copy) => {
      const sources = copy.getArguments().slice(0, -1);
      return sources.flatMap((source) => {
        const path = normalize(source.getValue());
        if (!existsSync(join(root, path))) return [finding(copy, `${path} does not exist`)];
        const hidden = ignored.find((each) => path === each || path.startsWith(`${each}/`));
        return hidden ? [finding(copy, `${path} is kept out of the build by .dockerignore (${hidden})`)] : [];
      });
    });
}

/** @param {Subject} subject */
function copiedStagesExist({ stages }) {
  return stages.flatMap((stage, index) => {
    const earlier = stages.slice(0, index).map(({ name }) => name);
    return copies([stage])
      .map((copy) => ({ copy, name: copy.getFromFlag()?.getValue() }))
      .filter(({ name }) => typeof name === 'string' && !earlier.includes(name))
      .map(({ copy, name }) => finding(copy, `no earlier stage is called “${name}”`));
  });
}

/** @param {Subject} subject */
function nothingSecretIsBakedIn({ stages }) {
  return [...all(stages, 'ENV'), ...all(stages, 'ARG')]
    .filter((instruction) => SECRET_NAME.test(instruction.getArgumentsContent() ?? ''))
    .map((instruction) => finding(instruction, 'what looks like a secret must come at run time, not from the image'));
}

/** @param {Subject} subject */
function packagesComeFromTheLock({ stages }) {
  return all(stages, 'RUN')
    .filter((instruction) => /\bnpm (install|i|update)\b/.test(instruction.getArgumentsContent() ?? ''))
    .map((instruction) => finding(instruction, 'use npm ci: it installs exactly what the lock file says'));
}

/** @param {Stage[]} stages */
function copies(stages) {
  return all(stages, 'COPY').map((instruction) => /** @type {import('dockerfile-ast').Copy} */ (instruction));
}

/** @param {Subject} subject @param {Stage} stage */
function userOf(subject, stage) {
  const user = lineage(subject, stage).findLast((instruction) => instruction.getKeyword() === 'USER');
  return (user?.getArgumentsContent() ?? ROOT_USER).split(':')[0] ?? ROOT_USER;
}

/** @param {Instruction} instruction */
function isHealthCheck(instruction) {
  return instruction.getKeyword() === 'HEALTHCHECK' && !/^NONE$/i.test(instruction.getArgumentsContent() ?? '');
}

/** @param {string} compiled */
function sourceOf(compiled) {
  return compiled.replace(/^dist\//, '').replace(/\.js$/, '.ts');
}

/** Plain paths of .dockerignore; patterns with wildcards are not understood here. @param {string} root */
function readIgnored(root) {
  const file = join(root, '.dockerignore');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim().replace(/\/$/, ''))
    .filter((line) => line !== '' && !/^[#!]|\*/.test(line));
}
