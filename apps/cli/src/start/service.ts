import type { ChildProcess } from 'node:child_process';
import { endProcess, spawnSupervised } from './supervised-process';

export interface ServiceOptions {
  /** Compiled entry file. */
  readonly entry: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly log: string;
  readonly heapMegabytes?: number;
  /** Told before each restart. */
  readonly onRestart?: (delayMs: number) => void;
  readonly backOff?: BackOff;
}

export interface BackOff {
  readonly firstMs: number;
  readonly longestMs: number;
  /** A service that lived this long starts over with the first delay. */
  readonly settledMs: number;
}

const BACK_OFF: BackOff = { firstMs: 500, longestMs: 30_000, settledMs: 60_000 };

/** One child process that is started again when it dies by accident. */
export class Service {
  private child: ChildProcess | undefined;
  private restart: NodeJS.Timeout | undefined;
  private stopping = false;
  private delayMs: number;
  private readonly backOff: BackOff;

  constructor(private readonly options: ServiceOptions) {
    this.backOff = options.backOff ?? BACK_OFF;
    this.delayMs = this.backOff.firstMs;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Number of times the process ended by itself. */
  accidents = 0;

  start(): void {
    const startedAt = Date.now();
    this.child = spawnSupervised(this.options.entry, [], this.options);
    this.child.once('exit', () => this.onExit(Date.now() - startedAt));
  }

  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.restart);
    if (this.child) await endProcess(this.child);
  }

  private onExit(livedMs: number): void {
    if (this.stopping) return;
    this.accidents += 1;
    if (livedMs >= this.backOff.settledMs) this.delayMs = this.backOff.firstMs;
    this.options.onRestart?.(this.delayMs);
    this.restart = setTimeout(() => this.start(), this.delayMs);
    this.delayMs = Math.min(this.delayMs * 2, this.backOff.longestMs);
  }
}
