import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Settings } from '@tamkin/config';
import { LANE_NAMES, startLaneWorker, type LaneWorkerOptions, type RunningLane } from '@tamkin/queue';
import { HandlerTable } from './handler-table';

/** The lanes of this process: all of them, each with its own concurrency. */
@Injectable()
export class Lanes implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Lanes');
  private running: RunningLane[] = [];

  constructor(
    private readonly table: HandlerTable,
    private readonly settings: Settings,
  ) {}

  start(): void {
    this.running = LANE_NAMES.map((lane) =>
      startLaneWorker(lane, {
        url: this.settings.DATABASE_URL,
        handlers: this.table.handlers,
        onFailure: (failure) => this.report(failure),
      }),
    );
  }

  /** On SIGTERM: takes no more jobs, waits for those in hand. What does not end in time comes back elsewhere. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.running.splice(0).map((lane) => lane.stop()));
  }

  private report({ lane, job, attempt, error }: Parameters<LaneWorkerOptions['onFailure']>[0]): void {
    this.logger.warn(`${lane}: ${job}, attempt ${attempt}: ${error.message}`);
  }
}
