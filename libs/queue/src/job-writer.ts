import { Injectable } from '@nestjs/common';
import { openTransaction, TransactionRunner } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import type { JobsOptions, PgPool } from 'bullmq';

import type { PoolClient } from 'pg';
import { Queue, type LaneQueue } from './backend';
import type { JobDefinition } from './job-definition';

export interface JobOptions {
  /** Not before this instant. */
  readonly notBefore?: Date;
  /** The same id twice is one job, as long as the first is still known to the queue. */
  readonly id?: string;
}

/** What lies in the queue: the payload and the request that caused it. */
export interface Envelope<Payload extends object = object> {
  readonly requestId: string;
  readonly payload: Payload;
}

/** Adds jobs inside the transaction that makes them necessary: both are committed, or neither. */
@Injectable()
export class JobWriter {
  constructor(private readonly transactions: TransactionRunner) {}

  async enqueue<P extends object>(
    ctx: OperationContext,
    job: JobDefinition<P>,
    payload: P,
    options: JobOptions = {},
  ): Promise<void> {
    await this.enqueueAll(ctx, job, [{ payload, options }]);
  }

  /** Many jobs of one kind in one round trip. */
  async enqueueAll<P extends object>(
    ctx: OperationContext,
    job: JobDefinition<P>,
    entries: readonly { payload: P; options?: JobOptions }[],
  ): Promise<void> {
    if (entries.length === 0) return;
    await this.transactions.run(ctx, async (ctx) => {
      const jobs = entries.map(({ payload, options }) => ({
        name: job.name,
        data: { requestId: ctx.requestId, payload } satisfies Envelope<P>,
        opts: jobsOptions(job, options ?? {}),
      }));
      await withTransactionalQueue(ctx, job.lane, (queue) => addJobs(queue, jobs));
    });
  }

  /** Tells the world a fact. Who reacts stands in the worker's subscriptions. */
  async publish<P extends object>(ctx: OperationContext, event: JobDefinition<P>, payload: P): Promise<void> {
    await this.enqueue(ctx, event, payload);
  }
}

/** Adding in bulk makes tables of its own for the moment: five times the work, where there is one job to add. */
function addJobs(
  queue: LaneQueue,
  jobs: readonly { name: string; data: Envelope; opts: JobsOptions }[],
): Promise<unknown> {
  const [only] = jobs;
  return only && jobs.length === 1 ? queue.add(only.name, only.data, only.opts) : queue.addBulk([...jobs]);
}

function jobsOptions(job: JobDefinition, { notBefore, id }: JobOptions): JobsOptions {
  return {
    attempts: job.attempts,
    backoff: { type: 'exponential', delay: job.backoffMs },
    removeOnComplete: { age: 24 * 3600, count: 2_000 },
    removeOnFail: { age: 30 * 24 * 3600 },
    ...(notBefore ? { delay: Math.max(0, notBefore.getTime() - Date.now()) } : {}),
    ...(id ? { jobId: id } : {}),
  };
}

/** Opens BullMQ's own queue class over the client of the running transaction. */
async function withTransactionalQueue(
  ctx: OperationContext,
  lane: string,
  work: (queue: LaneQueue) => Promise<unknown>,
): Promise<void> {
  if (!ctx.transaction) throw new Error('Jobs are added inside a transaction');
  const runner = openTransaction(ctx.transaction).queryRunner;
  if (!runner) throw new Error('The transaction has ended');
  const client = (await runner.connect()) as PoolClient;
  await client.query('set local search_path = bullmq, public');
  const queue = new Queue(lane, { connection: poolOver(client), skipMetasUpdate: true });
  queue.on('error', () => undefined);
  try {
    await work(queue);
  } finally {
    await queue.close();
  }
  await client.query('set local search_path = public');
}

/** A pool with one client that is never given back: the shape BullMQ asks for, the transaction's connection inside. */
function poolOver(client: PoolClient): PgPool {
  const query = client.query.bind(client);
  const silent = (): void => undefined;
  const pooled = { query: askedOnce(query), release: silent, on: silent, off: silent, removeListener: silent };
  const pool = {
    options: { max: 2 },
    query,
    connect: () => Promise.resolve(pooled),
    end: () => Promise.resolve(),
    on: silent,
    off: silent,
    removeListener: silent,
  };
  return pool as unknown as PgPool;
}

type Ask = PoolClient['query'];

/** What the schema of the queue has answered this process; it does not change while the process runs. */
const answers = new Map<string, unknown>();

/** The first thing a queue does with its connection is to read the version of its schema: once is enough for all of them. */
function askedOnce(query: Ask): Ask {
  const ask = async (text: unknown, values?: unknown[]): Promise<unknown> => {
    if (typeof text !== 'string' || !text.includes('min_client_version')) return query(text as string, values);
    if (!answers.has(text)) answers.set(text, await query(text, values));
    return answers.get(text);
  };
  return ask as Ask;
}
