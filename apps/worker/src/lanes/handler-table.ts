import { definedJobs, type BoundHandler, type JobDefinition, type Processor } from '@tamkin/queue';

/** Which handler does which kind of job. Cannot be made while one is missing, doubled or for a job nobody defined. */
export class HandlerTable {
  readonly handlers: ReadonlyMap<string, BoundHandler>;

  constructor(processors: readonly Processor[], known: readonly JobDefinition[] = definedJobs()) {
    const all = processors.flatMap((processor) => processor.handlers);
    this.handlers = new Map(all.map((handler) => [handler.definition.name, handler]));
    const doubled = all.filter((handler) => this.handlers.get(handler.definition.name) !== handler);
    const missing = known.filter(({ name }) => !this.handlers.has(name));
    refuse(
      'have two handlers',
      doubled.map(({ definition }) => definition.name),
    );
    refuse(
      'have no handler',
      missing.filter(({ lane }) => lane !== 'events').map(({ name }) => name),
    );
    refuse(
      'have no line in subscriptions.ts',
      missing.filter(({ lane }) => lane === 'events').map(({ name }) => name),
    );
  }
}

function refuse(complaint: string, names: readonly string[]): void {
  if (names.length > 0) throw new Error(`These jobs ${complaint}: ${names.join(', ')}`);
}
