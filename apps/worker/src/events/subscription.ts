import type { EventDefinition, JobDefinition, PayloadOf } from '@tamkin/queue';

/** One job that a fact makes necessary. */
export interface Reaction<Fact extends object> {
  readonly job: JobDefinition;
  readonly payloadOf: (fact: Fact) => object;
}

/** A fact and everything it makes necessary. */
export interface Subscription {
  readonly event: EventDefinition;
  readonly reactions: readonly Reaction<object>[];
}

/** The lines a domain owes: one for each event that its index exports, `[]` when nobody reacts. */
export type LinesOf<Domain> = {
  readonly [Name in keyof Domain as Domain[Name] extends EventDefinition ? Name : never]: readonly Reaction<
    PayloadOf<Domain[Name]>
  >[];
};

/** Says what happens after the facts of `domain` (its whole index: `import * as`). A fact without a line does not compile. */
export function after<Domain extends object>(domain: Domain, lines: LinesOf<Domain>): Subscription[] {
  return Object.entries(lines).map(([name, reactions]) => ({
    event: domain[name as keyof Domain] as EventDefinition,
    reactions: reactions as readonly Reaction<object>[],
  }));
}

export function start<Fact extends object, Payload extends object>(
  job: JobDefinition<Payload>,
  payloadOf: (fact: Fact) => Payload,
): Reaction<Fact> {
  return { job, payloadOf };
}

/** The subscriptions of a running worker, as a thing to inject. */
export class Subscriptions {
  constructor(readonly all: readonly Subscription[]) {}
}
