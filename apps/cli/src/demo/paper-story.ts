import { PaperKeying, PrintedTests } from '@tamkin/assessments';
import type { OperationContext } from '@tamkin/kernel';
import { answerPaper, type PaperToAnswer } from './answer-paper';
import type { StoryTools } from './cohort-story';
import type { LearnerPlace } from './learner-story';
import type { LoadedActivity } from './load-course';

/** How well the sheets of the room went, in the order of the list. */
const SHEET_PERCENT = [75, 100, 50, 75, 100];

/** A test written on paper in the training room, neighbours on different forms, and keyed in the same evening. */
export class PaperStory {
  constructor(
    private readonly tools: Pick<StoryTools, 'app' | 'client'>,
    private readonly trainer: OperationContext,
  ) {}

  async keySheets(
    cohortId: string,
    { id: activityId }: LoadedActivity,
    places: readonly LearnerPlace[],
  ): Promise<void> {
    const { app, client } = this.tools;
    await app.get(PrintedTests).one(this.trainer, { cohortId, activityId });
    for (const [index, { enrolmentId }] of places.entries()) {
      const { rows } = await client.query<{ paper: PaperToAnswer }>(
        `select t.paper from printed_sheets s join printed_tests t on t.activity_id = s.activity_id and t.form = s.form
          where s.enrolment_id = $1 and t.cohort_id = $2 and t.activity_id = $3`,
        [enrolmentId, cohortId, activityId],
      );
      const answers = rows[0] ? answerPaper(rows[0].paper, SHEET_PERCENT[index % SHEET_PERCENT.length] ?? 0) : [];
      await app.get(PaperKeying).key(this.trainer, { enrolmentId, activityId, answers, reason: '' });
    }
  }
}
