import type { Lane } from './lane';

declare const payloadOf: unique symbol;

/** A kind of job. Payloads hold ids and what cannot be read again later: never rows, never personal data. */
export interface JobDefinition<Payload extends object = object> {
  readonly name: string;
  readonly lane: Lane;
  /** Tries before the job is listed as failed; the wait doubles from `backoffMs`. */
  readonly attempts: number;
  readonly backoffMs: number;
  readonly [payloadOf]?: Payload;
}

export type PayloadOf<Definition> = Definition extends JobDefinition<infer Payload> ? Payload : never;

export function defineJob<Payload extends object>(
  name: string,
  options: { lane: Lane; attempts?: number; backoffMs?: number },
): JobDefinition<Payload> {
  return { name, lane: options.lane, attempts: options.attempts ?? 8, backoffMs: options.backoffMs ?? 1_000 };
}

/** A fact in the past tense, `enrolment.completed`. The worker's subscriptions turn it into jobs. */
export function defineEvent<Payload extends object>(name: string): JobDefinition<Payload> {
  return defineJob<Payload>(name, { lane: 'events' });
}
