/* Starts the embedded PostgreSQL of the folder given, says where, then waits to be killed or stops it if told to. */
const { resolve } = require('node:path');
const { addHook } = require('./compile-typescript.cjs');
addHook();
const { startEmbeddedPostgres } = require(resolve(__dirname, '../src/start-embedded-postgres.ts'));

startEmbeddedPostgres({ dataDir: process.argv[2] }).then(async ({ port, stop }) => {
  console.log(JSON.stringify({ port }));
  if (process.argv[3] === 'stop') await stop();
  else setInterval(() => undefined, 60_000);
});
