/* Stands for npm: starts the supervisor with its own streams and waits for it. */
const { spawn } = require('node:child_process');
const { join } = require('node:path');

spawn(process.execPath, [join(__dirname, 'supervise.cjs'), process.argv[2]], { stdio: 'inherit' });
