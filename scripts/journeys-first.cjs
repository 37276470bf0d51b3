// @ts-check
const { default: Sequencer } = require('@jest/test-sequencer');

/** @typedef {import('@jest/test-result').Test} Test */

/**
 * Journeys before specs. Jest does not know on a clean checkout how long a file takes and goes by its size: the walk through
 * every screen, a short file, came last and kept one processor waiting.
 */
class JourneysFirst extends Sequencer {
  /** @param {Test[]} tests @returns {Test[]} */
  sort(tests) {
    const sorted = super.sort(tests);
    return [...sorted.filter(isJourney), ...sorted.filter((test) => !isJourney(test))];
  }
}

/** @param {Test} test */
function isJourney(test) {
  return test.path.endsWith('.journey.ts');
}

module.exports = JourneysFirst;
