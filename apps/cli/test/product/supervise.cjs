/* Runs the compiled supervisor over the stand-ins: node supervise.cjs <folder of the compiled command line> */
const { join } = require('node:path');

const built = process.argv[2];
const compiled = (path) => require(join(built, 'apps', 'cli', 'src', path));
const { superviseProduct } = compiled('commands/start.js');
const { describeError } = compiled('cli.errors.js');
const { LocalData } = compiled('local-data.js');
const { createSay } = compiled('messages/messages.js');

const say = createSay('en');
const layout = {
  cli: join(__dirname, 'cli.cjs'),
  api: join(__dirname, 'api.cjs'),
  worker: join(__dirname, 'worker.cjs'),
};
const context = {
  args: [],
  environment: process.env,
  data: LocalData.of(process.env),
  say,
  print: (line) => process.stdout.write(`${line}\n`),
  warn: (line) => process.stderr.write(`${line}\n`),
};

superviseProduct(context, layout).then(
  (code) => process.exit(code),
  (error) => {
    console.error(describeError(error, say));
    process.exit(1);
  },
);
