import { testSettings } from '@tamkin/testing';
import { Client } from 'pg';
import { createWorker, PRODUCT } from '../src/create-worker';
import { Lanes } from '../src/lanes/lanes';
import type { WorkerParts } from '../src/worker.module';
import type { Settings } from '@tamkin/config';

export interface DrainOptions {
  /** Processors and subscriptions beside the product's. */
  readonly also?: Partial<WorkerParts>;
  /** Such as `SMTP_URL`, or the `FILES_URL` of the spec's own files. */
  readonly settings?: Partial<Record<keyof Settings, string>>;
  /** Default 30 s. */
  readonly timeoutMs?: number;
}

const PENDING = `
  select count(*)::int as pending from bullmq.job
   where state in ('waiting', 'active', 'waiting-children')
      or (state = 'delayed' and process_at_ms <= extract(epoch from clock_timestamp()) * 1000)`;
const PAUSE_MS = 20;

/**
 * Runs the real worker against a spec's database until no job is waiting or running. Jobs due later (reminders, retries that
 * wait) stay where they are.
 */
export async function drainJobs(databaseUrl: string, options: DrainOptions = {}): Promise<void> {
  const worker = await createWorker(testSettings(databaseUrl, options.settings), withAlso(options.also));
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    worker.get(Lanes).start();
    await untilIdle(client, Date.now() + (options.timeoutMs ?? 30_000));
  } finally {
    await client.end();
    await worker.close();
  }
}

function withAlso({ processors = [], subscriptions = [] }: Partial<WorkerParts> = {}): WorkerParts {
  return {
    processors: [...PRODUCT.processors, ...processors],
    subscriptions: [...PRODUCT.subscriptions, ...subscriptions],
  };
}

async function untilIdle(client: Client, deadline: number): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ pending: number }>(PENDING);
    if (rows[0]?.pending === 0) return;
    if (Date.now() > deadline) throw new Error(`${rows[0]?.pending} jobs did not end in time`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
