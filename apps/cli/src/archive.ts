import { spawn } from 'node:child_process';
import { closeSync, openSync, rmSync } from 'node:fs';
import { CliError } from './cli.errors';

/** Writes `names` of `folder` into a new archive that only its owner can read: it holds secrets. Links are followed. */
export async function pack(archive: string, folder: string, names: readonly string[]): Promise<void> {
  const file = createNew(archive);
  try {
    await tar(['-chzf', '-', '-C', folder, ...names], file);
  } catch (error) {
    rmSync(archive, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/** Unpacks the whole archive into an existing folder. Refuses what is cut short or no archive. */
export async function unpack(archive: string, folder: string): Promise<void> {
  await tar(['-xzf', archive, '-C', folder], 'ignore');
}

function createNew(archive: string): number {
  try {
    return openSync(archive, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new CliError('error.file-exists', { file: archive });
    throw error;
  }
}

/** The tar of the system: Linux, macOS and Windows bring one. */
async function tar(args: readonly string[], output: number | 'ignore'): Promise<void> {
  const child = spawn('tar', args, { stdio: ['ignore', output, 'pipe'] });
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (status !== 0) throw new CliError('error.archive', {}, complaint.trim().split('\n').slice(-5).join('\n'));
}
