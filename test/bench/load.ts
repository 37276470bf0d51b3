import autocannon, { type Options } from 'autocannon';
import { SCALE } from './scale';

/** The figures are taken at 50 connections. */
const CONNECTIONS = 50;

export interface Load {
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p97_5: number;
  readonly p99: number;
  readonly failed: number;
}

export interface Call {
  readonly method: 'GET' | 'PUT' | 'POST';
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** Sends `next()` again and again until the code behind `origin` is compiled. */
export async function warmUp(origin: string, next: () => Call): Promise<void> {
  if (SCALE.warmUpSeconds > 0) await run(origin, next, SCALE.warmUpSeconds);
}

/** Sends `next()` again and again for some seconds to one address on this machine. */
export async function measure(origin: string, next: () => Call): Promise<Load> {
  const result = await run(origin, next, SCALE.seconds);
  return {
    requestsPerSecond: Math.round(result.requests.average),
    p50: result.latency.p50,
    p97_5: result.latency.p97_5,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors,
  };
}

function run(origin: string, next: () => Call, duration: number): Promise<autocannon.Result> {
  const options: Options = {
    url: origin,
    connections: CONNECTIONS,
    duration,
    requests: [{ setupRequest: (request) => ({ ...request, ...next() }) }],
  };
  return new Promise((resolve, reject) => {
    autocannon(options, (error: unknown, result) =>
      error ? reject(error instanceof Error ? error : new Error(JSON.stringify(error))) : resolve(result),
    );
  });
}
