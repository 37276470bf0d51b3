import { Injectable } from '@nestjs/common';
import { Clock, type OperationContext } from '@tamkin/kernel';
import { UnnamedFilesRepository } from './unnamed-files.repository';

/** A form that was begun in the evening may be sent in the morning: what it uploaded is named only then. */
const NAMED_WITHIN_HOURS = 24;
const BATCH = 1_000;
const LOWEST_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Uploads that nothing names: a picture that was taken out of a lesson before it was saved, a form that was never sent. They are
 * let go in two nights. In the first they are marked and found no more, so that nothing new can name them; in the second the sweep
 * takes their bytes, after those have been taken back that were being named in the very moment of marking.
 */
@Injectable()
export class UnnamedFiles {
  constructor(
    private readonly files: UnnamedFilesRepository,
    private readonly clock: Clock,
  ) {}

  /** Before the sweep of the same night. */
  takeBack(ctx: OperationContext): Promise<number> {
    return this.files.takeBack(ctx);
  }

  /** After the sweep. Safe to run twice and to stop. Call it without a transaction. Returns how many were let go. */
  async letGo(ctx: OperationContext): Promise<number> {
    const now = this.clock.now();
    const olderThan = new Date(now.getTime() - NAMED_WITHIN_HOURS * 3_600_000);
    let total = 0;
    let afterId: string | null = LOWEST_ID;
    while (afterId !== null) {
      const { letGo, lastId } = await this.files.letGo(ctx, { now, olderThan, afterId, limit: BATCH });
      total += letGo;
      afterId = lastId;
    }
    return total;
  }
}
