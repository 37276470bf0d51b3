const { runPrepare } = require('./run-prepare.cjs');

module.exports = async () => {
  runPrepare('stop');
};
