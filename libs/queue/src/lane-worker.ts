import type { OperationContext } from '@tamkin/kernel';
import { systemContext } from '@tamkin/kernel';
import { UnrecoverableError, type Job } from 'bullmq';
import { Worker } from './backend';
import type { JobDefinition } from './job-definition';
import type { Envelope } from './job-writer';
import { LANES, type Lane } from './lane';

/** One job in the hand of its handler. */
export interface RunningJob {
  readonly id: string;
  readonly attempt: number;
  /** True when a failure now is the last one. */
  readonly lastAttempt: boolean;
}

export interface BoundHandler {
  readonly definition: JobDefinition;
  run(ctx: OperationContext, payload: object, job: RunningJob): Promise<void>;
}

/** Ties a kind of job to the one service method that does it. */
export function handle<P extends object>(
  definition: JobDefinition<P>,
  run: (ctx: OperationContext, payload: P, job: RunningJob) => Promise<void>,
): BoundHandler {
  return { definition: definition, run: (ctx, payload, job) => run(ctx, payload as P, job) };
}

/** Handlers of one domain, provided to the worker process. */
export abstract class Processor {
  abstract readonly handlers: readonly BoundHandler[];
}

export interface LaneWorkerOptions {
  readonly url: string;
  readonly handlers: ReadonlyMap<string, BoundHandler>;
  /** How long a silent worker keeps its job before another may take it. Default 15 s; specs are less patient. */
  readonly lockMs?: number;
  readonly onFailure: (failure: { lane: Lane; job: string; attempt: number; error: Error }) => void;
}

export interface RunningLane {
  /** Takes no more jobs and waits for those in hand. */
  stop(): Promise<void>;
}

/** Starts the worker of one lane. A killed worker's jobs come back after `lockDuration`. */
export function startLaneWorker(
  lane: Lane,
  { url, handlers, onFailure, lockMs = 15_000 }: LaneWorkerOptions,
): RunningLane {
  const worker = new Worker(
    lane,
    async (job: Job<Envelope>) => {
      const handler = handlers.get(job.name);
      if (!handler) throw new UnrecoverableError(`No handler for job ${job.name}`);
      const attempt = job.attemptsMade + 1;
      await handler.run(systemContext(`job ${job.name}`, job.data.requestId), job.data.payload, {
        id: job.id ?? '',
        attempt,
        lastAttempt: attempt >= (job.opts.attempts ?? 1),
      });
    },
    {
      connection: { connectionString: url, max: LANES[lane].concurrency + 1 },
      concurrency: LANES[lane].concurrency,
      lockDuration: lockMs,
      stalledInterval: lockMs / 3,
      maxStalledCount: 20,
    },
  );
  worker.on('failed', (job, error) =>
    onFailure({ lane, job: job?.name ?? '?', attempt: job?.attemptsMade ?? 0, error }),
  );
  worker.on('error', (error) => onFailure({ lane, job: '-', attempt: 0, error }));
  return { stop: () => worker.close() };
}
