import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '@tamkin/embedded-postgres';

export interface DemoAccount {
  readonly role: string;
  readonly login: string;
  readonly password: string;
}

export interface Product {
  readonly origin: string;
  account(login: string): DemoAccount;
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 120_000;

/** `npm start` on a machine of its own: an empty data folder, a free port, the demo loaded. */
export async function startProduct(): Promise<Product> {
  const data = mkdtempSync(join(tmpdir(), 'tamkin-journey-'));
  const port = await findFreePort();
  const child = spawn(process.execPath, ['apps/cli/bin/tamkin.mjs', 'start'], {
    env: { ...process.env, TAMKIN_DATA: data, PORT: String(port), LANG: 'en_GB.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) {
      await new Promise<void>((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGINT');
      });
    }
    rmSync(data, { recursive: true, force: true });
  };
  const origin = `http://localhost:${port}`;
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!output.includes(origin)) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`The product did not start:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const accounts = (): DemoAccount[] =>
    JSON.parse(readFileSync(join(data, 'demo-accounts.json'), 'utf8')) as DemoAccount[];
  return {
    origin,
    account: (login) => {
      const found = accounts().find((account) => account.login === login);
      if (!found) throw new Error(`No demo account ${login}`);
      return found;
    },
    stop,
  };
}
