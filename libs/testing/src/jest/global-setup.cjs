const { runPrepare } = require('./run-prepare.cjs');

module.exports = async () => {
  process.env.TAMKIN_TEST_POSTGRES = runPrepare();
};
