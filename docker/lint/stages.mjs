// @ts-check
// A Dockerfile as its stages, for the rules.

/**
 * @typedef {import('dockerfile-ast').Instruction} Instruction
 * @typedef {{ line: number, message: string }} Finding
 * @typedef {{ name: string, base: string, from: import('dockerfile-ast').From, instructions: Instruction[] }} Stage
 * @typedef {object} Subject
 * @property {Stage[]} stages
 * @property {string} root the build context
 * @property {string[]} targets stages the compose file builds
 */

/**
 * @param {import('dockerfile-ast').Dockerfile} dockerfile
 * @returns {Stage[]}
 */
export function stagesOf(dockerfile) {
  /** @type {Stage[]} */
  const stages = [];
  for (const instruction of dockerfile.getInstructions()) {
    if (instruction.getKeyword() === 'FROM') {
      const from = /** @type {import('dockerfile-ast').From} */ (instruction);
      stages.push({ name: from.getBuildStage() ?? '', base: from.getImage() ?? '', from, instructions: [] });
    } else stages.at(-1)?.instructions.push(instruction);
  }
  return stages;
}

/** Stages that become containers: what compose builds, or the last one. @param {Subject} subject */
export function delivered({ stages, targets }) {
  const named = stages.filter(({ name }) => targets.includes(name));
  return named.length > 0 ? named : stages.slice(-1);
}

/**
 * The instructions of a stage, after those of the stages it is built upon.
 * @param {Subject} subject
 * @param {Stage} stage
 * @returns {Instruction[]}
 */
export function lineage(subject, stage) {
  const earlier = subject.stages.slice(0, subject.stages.indexOf(stage));
  const parent = earlier.findLast(({ name }) => name === stage.base);
  return [...(parent ? lineage(subject, parent) : []), ...stage.instructions];
}

/** @param {Stage[]} stages @param {string} keyword */
export function all(stages, keyword) {
  return stages.flatMap(({ instructions }) => instructions.filter((each) => each.getKeyword() === keyword));
}

/** The words of a command in JSON form, undefined for the shell form. @param {Instruction} instruction @returns {string[] | undefined} */
export function jsonWords(instruction) {
  try {
    return JSON.parse(instruction.getArgumentsContent() ?? '');
  } catch {
    return undefined;
  }
}

/** @param {Instruction} instruction @param {string} message @returns {Finding} */
export function finding(instruction, message) {
  return { line: instruction.getRange().start.line + 1, message };
}
