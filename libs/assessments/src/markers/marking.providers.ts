import { AssignmentOverviewRepository } from '../assignment/assignment-overview.repository';
import { AnswerMark } from '../attempt/answer-mark.entity';
import { AnswerVerdicts } from '../manual-marking/answer-verdicts';
import { AttemptDesk } from '../manual-marking/attempt-desk';
import { ManualMarkingRepository } from '../manual-marking/manual-marking.repository';
import { ManualMarkingService } from '../manual-marking/manual-marking.service';
import { TestOverviewRepository } from '../manual-marking/test-overview.repository';
import { TestRelease } from '../manual-marking/test-release';
import { MarkingQueue } from '../marking-queue/marking-queue';
import { MarkingQueueRepository } from '../marking-queue/marking-queue.repository';
import { PeerMark } from '../peer-review/peer-mark';
import { PeerReviewRounds } from '../peer-review/peer-review-rounds';
import { PeerReview } from '../peer-review/peer-review.entity';
import { PeerReviewRepository } from '../peer-review/peer-review.repository';
import { PeerReviews } from '../peer-review/peer-reviews.service';
import { PeerTurn } from '../peer-review/peer-turn';
import { ReviewsOfWork } from '../peer-review/reviews-of-work';
import { MarkOverride } from '../work-marking/mark-override.entity';
import { MarkOverrideRepository } from '../work-marking/mark-override.repository';
import { MarkOverrides } from '../work-marking/mark-overrides';
import { SubmissionMark } from '../work-marking/submission-mark.entity';
import { SubmissionMarkRepository } from '../work-marking/submission-mark.repository';
import { WorkDesk } from '../work-marking/work-desk';
import { WorkMarking } from '../work-marking/work-marking.service';
import { WorkRelease } from '../work-marking/work-release';
import { WorkVerdicts } from '../work-marking/work-verdicts';
import { CohortMarkersRepository } from './cohort-markers.repository';
import { MarkRelease } from './mark-release';
import { MarkingOverview } from './marking-overview';

/** Marks that people give, to assignments and to answers of tests, and reviews among peers. */
export const MARKING = {
  entities: [AnswerMark, MarkOverride, PeerReview, SubmissionMark],
  services: [
    ManualMarkingService,
    MarkingOverview,
    MarkingQueue,
    MarkOverrides,
    MarkRelease,
    PeerReviewRounds,
    PeerReviews,
    ReviewsOfWork,
    WorkMarking,
  ],
  parts: [
    AnswerVerdicts,
    AssignmentOverviewRepository,
    AttemptDesk,
    CohortMarkersRepository,
    ManualMarkingRepository,
    MarkingQueueRepository,
    MarkOverrideRepository,
    PeerMark,
    PeerReviewRepository,
    PeerTurn,
    SubmissionMarkRepository,
    TestOverviewRepository,
    TestRelease,
    WorkDesk,
    WorkRelease,
    WorkVerdicts,
  ],
};
