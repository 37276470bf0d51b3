import { CohortsService } from '@tamkin/enrolments';
import { as } from './actors';
import type { StoryTools } from './cohort-story';
import type { DemoCohort } from './demo-cohort';
import { at } from './story-days';

/** What becomes of a cohort when its training is over. */
export class OutcomeStory {
  constructor(
    private readonly tools: StoryTools,
    private readonly cohort: DemoCohort,
  ) {}

  async tell(cohortId: string): Promise<void> {
    const trainer = this.tools.directory.people.get(this.cohort.trainer);
    if (!this.cohort.closedOn || !trainer) return;
    this.tools.clock.travelTo(at(this.cohort.closedOn));
    await this.tools.app.get(CohortsService).close(as(trainer.id, 'trainer', trainer.language), cohortId);
  }
}
