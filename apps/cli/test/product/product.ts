import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectPath } from '@tamkin/config';
import { findFreePort } from '@tamkin/embedded-postgres';

/** The command line compiled once into a folder of its own, as `npm run build` does it. */
export function compileCommandLine(): string {
  mkdirSync(projectPath('dist'), { recursive: true });
  const built = mkdtempSync(projectPath('dist', 'test-cli-'));
  const swc = projectPath('node_modules', '@swc', 'cli', 'bin', 'swc.js');
  const folders = ['apps/cli/src', 'libs/embedded-postgres/src', 'libs/config/src', 'libs/kernel/src'];
  const args = [swc, ...folders, '-d', built, '--quiet', '--ignore', '**/*.spec.ts'];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: projectPath(), encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return built;
}

export interface Health {
  readonly pid: number;
  readonly files: string;
  readonly secret: string;
}

/** One data folder and port, and the supervisors started over them. */
export class ProductUnderTest {
  readonly data: string;
  private readonly runs: Run[] = [];

  private constructor(
    private readonly built: string,
    private readonly parent: string,
    readonly port: number,
  ) {
    this.data = join(parent, 'data');
  }

  static async create(built: string): Promise<ProductUnderTest> {
    const parent = mkdtempSync(join(tmpdir(), 'tamkin-start-'));
    chmodSync(parent, 0o755);
    return new ProductUnderTest(built, parent, await findFreePort());
  }

  run(environment: NodeJS.ProcessEnv = {}): Run {
    const run = new Run(this.built, { PORT: String(this.port), TAMKIN_DATA: this.data, ...environment });
    this.runs.push(run);
    return run;
  }

  /** As `run`, with a process between that stands for npm: killing the run kills that one only. */
  runUnderNpm(): Run {
    const environment = { PORT: String(this.port), TAMKIN_DATA: this.data, npm_lifecycle_event: 'start' };
    const run = new Run(this.built, environment, 'between.cjs');
    this.runs.push(run);
    return run;
  }

  async health(): Promise<Health> {
    const response = await fetch(`http://127.0.0.1:${this.port}/api/v1/health`);
    return (await response.json()) as Health;
  }

  get postmasterPid(): number | undefined {
    const file = join(this.data, 'postgres', 'cluster', 'postmaster.pid');
    return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
  }

  async dispose(): Promise<void> {
    await Promise.all(this.runs.map((run) => run.stop('SIGTERM')));
    rmSync(this.parent, { recursive: true, force: true });
  }
}

/** A supervisor process and what it said. */
export class Run {
  output = '';
  readonly ended: Promise<number | null>;
  private readonly child: ChildProcessWithoutNullStreams;

  constructor(built: string, environment: NodeJS.ProcessEnv, script = 'supervise.cjs') {
    const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'DATABASE_URL'));
    this.child = spawn(process.execPath, [join(__dirname, script), built], {
      env: { ...inherited, ...environment },
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream.on('data', (chunk: Buffer) => (this.output += chunk.toString('utf8')));
    }
    this.ended = new Promise((resolve) => this.child.once('close', resolve));
  }

  /** Resolves when the text was said; rejects with everything said when the process ended without it. */
  async says(text: string): Promise<void> {
    let over = false;
    void this.ended.then(() => (over = true));
    while (!this.output.includes(text)) {
      if (over) throw new Error(`Ended without saying “${text}”:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  stop(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    return this.ended;
  }
}

export function isAlive(pid: number | undefined): boolean {
  if (pid === undefined) return false;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return !stat.slice(stat.lastIndexOf(')')).startsWith(') Z');
  } catch {
    return false;
  }
}

export async function eventually(condition: () => boolean | Promise<boolean>, timeoutMs = 15_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('It did not come to pass');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
