import { DomainError, type ErrorDetails } from '@tamkin/kernel';

const conflict =
  (code: string) =>
  (details: ErrorDetails = {}): DomainError =>
    new DomainError('conflict', code, details);

/** The refusals of this domain that leave everything as it was. */
export const refusals = {
  versionPublished: conflict('course.version-published'),
  moduleLinked: conflict('course-module.linked'),
  wrongKind: conflict('activity.of-another-kind'),
  paperChangedMeanwhile: conflict('paper.changed-meanwhile'),
  surveyChangedMeanwhile: conflict('survey.changed-meanwhile'),
  observersComplete: conflict('observation.observers-complete'),
  observersMissing: conflict('observation.observers-missing'),
  scoresSideBySide: conflict('observation.side-by-side'),
  gridChangedMeanwhile: conflict('grid.changed-meanwhile'),
  lessonQuestionChangedMeanwhile: conflict('lesson-question.changed-meanwhile'),
  questionChangedMeanwhile: conflict('question.changed-meanwhile'),
  questionKeyTaken: conflict('question.key-taken'),
  cohortClosed: conflict('cohort.closed'),
  noPaper: conflict('attempt.no-paper'),
  noAttemptLeft: conflict('attempt.none-left'),
  attemptNotNeeded: conflict('attempt.grant-not-needed'),
  coolDown: conflict('attempt.cool-down'),
  poolTooSmall: conflict('paper.pool-too-small'),
  noWayBack: conflict('attempt.no-way-back'),
  answeredElsewhere: conflict('attempt.answered-elsewhere'),
  deadlinePassed: conflict('attempt.deadline-passed'),
  alreadyHandedIn: conflict('attempt.already-handed-in'),
  attemptRunning: conflict('paper-test.attempt-running'),
  reasonMissing: conflict('paper-test.reason-missing'),
  nothingOnPaper: conflict('paper-test.nothing-on-paper'),
  notHandedIn: conflict('attempt.not-handed-in'),
  settingsChangedMeanwhile: conflict('assignment.changed-meanwhile'),
  submissionBeingMarked: conflict('submission.being-marked'),
  secondMarkerMustDiffer: conflict('mark.second-marker-must-differ'),
  moderatorMustDiffer: conflict('mark.moderator-must-differ'),
  markFromPeers: conflict('mark.from-peers'),
  markNotFromPeers: conflict('mark.not-from-peers'),
  planBeingDecided: conflict('action-plan.being-decided'),
  planChangedMeanwhile: conflict('action-plan.changed-meanwhile'),
  planNotWaiting: conflict('action-plan.not-waiting'),
  planNotValidated: conflict('action-plan.not-validated'),
  checkpointNotOpen: conflict('action-plan.checkpoint-not-open'),
  reviewOver: conflict('peer-review.over'),
  tooFewToReview: conflict('peer-review.too-few'),
  submissionAccepted: conflict('submission.already-accepted'),
  submissionChangedMeanwhile: conflict('submission.changed-meanwhile'),
} as const;
