import { DomainError, type ErrorDetails } from '@tamkin/kernel';

const conflict =
  (code: string) =>
  (details: ErrorDetails = {}): DomainError =>
    new DomainError('conflict', code, details);

/** The refusals of this domain that leave everything as it was. */
export const refusals = {
  versionPublished: conflict('course.version-published'),
  wrongKind: conflict('activity.of-another-kind'),
  paperChangedMeanwhile: conflict('paper.changed-meanwhile'),
  surveyChangedMeanwhile: conflict('survey.changed-meanwhile'),
  gridChangedMeanwhile: conflict('grid.changed-meanwhile'),
  questionChangedMeanwhile: conflict('question.changed-meanwhile'),
  questionKeyTaken: conflict('question.key-taken'),
  cohortClosed: conflict('cohort.closed'),
  noPaper: conflict('attempt.no-paper'),
  noAttemptLeft: conflict('attempt.none-left'),
  coolDown: conflict('attempt.cool-down'),
  poolTooSmall: conflict('paper.pool-too-small'),
  noWayBack: conflict('attempt.no-way-back'),
  deadlinePassed: conflict('attempt.deadline-passed'),
  alreadyHandedIn: conflict('attempt.already-handed-in'),
  notHandedIn: conflict('attempt.not-handed-in'),
  submissionAccepted: conflict('submission.already-accepted'),
  submissionChangedMeanwhile: conflict('submission.changed-meanwhile'),
} as const;
