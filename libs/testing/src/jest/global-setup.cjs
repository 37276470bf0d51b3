const { enterOwnFolder } = require('./own-folder.cjs');
const { runPrepare } = require('./run-prepare.cjs');

module.exports = async () => {
  enterOwnFolder();
  process.env.TAMKIN_TEST_POSTGRES = runPrepare();
};
