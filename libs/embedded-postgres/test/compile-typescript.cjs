/* Lets a plain Node process of a test require our TypeScript sources. */
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

exports.addHook = () => {
  require.extensions['.ts'] = (module, filename) => {
    const options = {
      filename,
      swcrc: false,
      module: { type: 'commonjs' },
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    };
    module._compile(transformSync(readFileSync(filename, 'utf8'), options).code, filename);
  };
};
