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

/** A fact that domains tell the world. Its lane tells it from a job: facts are turned into jobs, never done. */
export interface EventDefinition<Payload extends object = object> extends JobDefinition<Payload> {
  readonly lane: 'events';
}

export type PayloadOf<Definition> = Definition extends JobDefinition<infer Payload> ? Payload : never;

/** Every kind of job and event that the loaded domains know, so that the worker can see at start that none is forgotten. */
const defined = new Map<string, JobDefinition>();

export function definedJobs(): readonly JobDefinition[] {
  return [...defined.values()];
}

export function defineJob<Payload extends object>(
  name: string,
  options: { lane: Lane; attempts?: number; backoffMs?: number },
): JobDefinition<Payload> {
  return remember<JobDefinition<Payload>>({
    name,
    lane: options.lane,
    attempts: options.attempts ?? 8,
    backoffMs: options.backoffMs ?? 1_000,
  });
}

/** A fact in the past tense, `enrolment.completed`. The worker's subscriptions turn it into jobs. */
export function defineEvent<Payload extends object>(name: string): EventDefinition<Payload> {
  return remember<EventDefinition<Payload>>({ name, lane: 'events', attempts: 8, backoffMs: 1_000 });
}

function remember<Definition extends JobDefinition>(definition: Definition): Definition {
  if (defined.has(definition.name)) throw new Error(`Two jobs are called ${definition.name}`);
  defined.set(definition.name, definition);
  return definition;
}
