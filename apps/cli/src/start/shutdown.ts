/** Gathers what must be undone and undoes it once, last first, when a signal comes or the owner asks. */
export class Shutdown {
  private readonly steps: (() => Promise<void> | void)[] = [];
  private readonly controller = new AbortController();
  private running: Promise<void> | undefined;

  /** Aborted as soon as stopping begins: whoever is still starting things should stop doing so. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** A step added after stopping began still runs. */
  add(step: () => Promise<void> | void): void {
    this.steps.push(step);
  }

  run(): Promise<void> {
    this.controller.abort();
    this.running ??= this.undo();
    return this.running;
  }

  private async undo(): Promise<void> {
    const failures: unknown[] = [];
    for (let step = this.steps.pop(); step; step = this.steps.pop()) {
      try {
        await step();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Not everything could be stopped');
  }
}
