import { spawn } from 'node:child_process';
import type { ServerAccount } from './server-account';

export interface ProgramOutcome {
  readonly status: number | null;
  readonly output: string;
}

/** Settings of other PostgreSQL installations (PGDATA, PGPORT, …) must not reach ours. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(own), LC_ALL: 'C', TZ: 'UTC' };
}

export function runProgram(
  program: string,
  args: readonly string[],
  account: ServerAccount | undefined,
  keepOutput = true,
): Promise<ProgramOutcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...account,
      env: serverEnvironment(),
      cwd: '/',
      stdio: keepOutput ? ['ignore', 'pipe', 'pipe'] : 'ignore',
      windowsHide: true,
    });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output: Buffer.concat(chunks).toString('utf8') }));
  });
}
