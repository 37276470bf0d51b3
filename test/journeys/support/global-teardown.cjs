const { rmSync } = require('node:fs');

/** Stops the product as Ctrl-C does, and removes its data. */
module.exports = async () => {
  const { child, data } = globalThis.tamkinProduct;
  if (child.exitCode === null) {
    await new Promise((resolve) => {
      child.once('exit', resolve);
      child.kill('SIGINT');
    });
  }
  rmSync(data, { recursive: true, force: true });
};
