const { chmodSync, mkdirSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/**
 * Gives this run of jest a temporary folder of its own, with the number of its process in the name: whatever a killed run
 * leaves behind, database servers included, can be told from what belongs to a run that lives.
 */
exports.enterOwnFolder = () => {
  if (process.env.TAMKIN_TEST_FOLDER) return;
  const folder = join(tmpdir(), `tamkin-test-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  // Open to every account as the temporary folder of a system is: some specs and servers run as another one than root.
  chmodSync(folder, 0o1777);
  process.env.TAMKIN_TEST_FOLDER = folder;
  process.env.TAMKIN_TEST_PARENT = tmpdir();
  process.env.TMPDIR = folder;
};

exports.leaveOwnFolder = () => {
  const { TAMKIN_TEST_FOLDER: folder, TAMKIN_TEST_PARENT: parent } = process.env;
  if (!folder) return;
  rmSync(folder, { recursive: true, force: true });
  process.env.TMPDIR = parent;
  delete process.env.TAMKIN_TEST_FOLDER;
};
