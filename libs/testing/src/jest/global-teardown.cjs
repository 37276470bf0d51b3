const { leaveOwnFolder } = require('./own-folder.cjs');
const { runPrepare } = require('./run-prepare.cjs');

module.exports = async () => {
  runPrepare('stop');
  leaveOwnFolder();
};
