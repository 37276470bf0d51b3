import { Injectable } from '@nestjs/common';
import { CohortMove, moveCohortToVersion } from '@tamkin/enrolments';
import { handle, Processor } from '@tamkin/queue';

/** Moves cohorts to a version that was published while they waited. */
@Injectable()
export class EnrolmentsProcessor extends Processor {
  readonly handlers = [
    handle(moveCohortToVersion, async (ctx, move) => {
      await this.cohort.move(ctx, move);
    }),
  ];

  constructor(private readonly cohort: CohortMove) {
    super();
  }
}
