import { Injectable } from '@nestjs/common';
import { Settings } from '@tamkin/config';
import { CohortsService, enrolledNames } from '@tamkin/enrolments';
import { Clock, notFound, type OperationContext } from '@tamkin/kernel';
import { CourseActivityRepository } from '../activity/course-activity.repository';
import { ObservationsService } from '../observation/observations.service';
import { GridPrinter } from './document/grid-printer';
import type { PlaceOnPaper } from './printed-forms';

/** Observation grids on paper, where a phone is in the way of watching. */
@Injectable()
export class PrintedGrids {
  constructor(
    private readonly observations: ObservationsService,
    private readonly activities: CourseActivityRepository,
    private readonly cohorts: CohortsService,
    private readonly printer: GridPrinter,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** A PDF with a sheet per person; the code on it opens the page where the scores are keyed in. */
  async print(ctx: OperationContext, { cohortId, activityId }: PlaceOnPaper): Promise<Buffer> {
    const { grids, people } = await this.observations.ofCohort(ctx, cohortId);
    const grid = grids.find((each) => each.activityId === activityId);
    if (!grid) throw notFound('grid');
    const address = `${this.settings.PUBLIC_URL}/cohorts/${cohortId}/observations?grid=${activityId}&person=`;
    return this.printer.print({
      cohort: await this.cohorts.requireTrainer(ctx, cohortId),
      activity: await this.activities.require(ctx, activityId, 'session'),
      grid,
      people: people
        .filter((person) => person.activityId === activityId)
        .map((person) => ({
          names: enrolledNames(person),
          providerName: person.providerName,
          address: `${address}${person.enrolmentId}`,
        })),
      createdAt: this.clock.now(),
    });
  }
}
