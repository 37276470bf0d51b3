// @ts-check
// What `npm test` says while jest works: one line per finished file, the whole story of each failure, and a sign of life.
const { relative } = require('node:path');

const SIGN_OF_LIFE_MS = 60_000;

/** @typedef {import('@jest/reporters').Test} Test */
/** @typedef {import('@jest/reporters').TestResult} TestResult */
/** @typedef {import('@jest/reporters').AggregatedResult} AggregatedResult */

class JestProgress {
  constructor() {
    /** @type {Set<string>} */
    this.running = new Set();
    /** @type {NodeJS.Timeout | undefined} */
    this.timer = undefined;
  }

  onRunStart() {
    this.timer = setInterval(() => this.say(`       still running: ${[...this.running].join(', ')}`), SIGN_OF_LIFE_MS);
    this.timer.unref();
  }

  /** @param {Test} test */
  onTestFileStart(test) {
    this.running.add(nameOf(test));
  }

  /** @param {Test} test @param {TestResult} result @param {AggregatedResult} all */
  onTestFileResult(test, result, all) {
    const name = nameOf(test);
    this.running.delete(name);
    const failed = result.numFailingTests > 0 || result.testExecError !== undefined;
    const done = all.numPassedTestSuites + all.numFailedTestSuites + all.numPendingTestSuites;
    const seconds = ((result.perfStats.end - result.perfStats.start) / 1000).toFixed(1);
    const count = result.numPassingTests + result.numFailingTests;
    this.say(
      `${failed ? 'FAILED' : 'ok    '} ${name} (${count} tests, ${seconds} s) ${done}/${all.numTotalTestSuites}`,
    );
    if (failed && result.failureMessage) this.say(withoutRepetitions(result.failureMessage));
  }

  onRunComplete() {
    clearInterval(this.timer);
  }

  /** @param {string} line */
  say(line) {
    process.stdout.write(`${line}\n`);
  }
}

/** @param {Test} test */
function nameOf(test) {
  return relative(process.cwd(), test.path);
}

/** A hook that fails is reported with each test after it: its story is told once. @param {string} message */
function withoutRepetitions(message) {
  const told = new Set();
  return message
    .split(/^(?= {2}● )/m)
    .map((block) => {
      const [title = '', ...story] = block.split('\n');
      const text = story.join('\n');
      if (told.has(text)) return `${title}\n    (as above)\n`;
      told.add(text);
      return block;
    })
    .join('');
}

module.exports = JestProgress;
