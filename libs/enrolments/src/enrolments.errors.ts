import { DomainError, type ErrorDetails, type FieldProblem } from '@tamkin/kernel';

const conflict =
  (code: string) =>
  (details: ErrorDetails = {}): DomainError =>
    new DomainError('conflict', code, details);

/** The refusals of this domain that leave everything as it was. */
export const refusals = {
  cohortClosed: conflict('cohort.closed'),
  cohortReported: conflict('cohort.report-submitted'),
  cohortAlreadyClosed: conflict('cohort.already-closed'),
  cohortChangedMeanwhile: conflict('cohort.changed-meanwhile'),
  cohortNotStarted: conflict('cohort.not-started'),
  cohortAlreadyStarted: conflict('cohort.already-started'),
  cohortIdTaken: conflict('cohort.id-taken'),
  newerVersionOut: conflict('course.newer-version-out'),
  cohortFull: conflict('cohort.full'),
  capacityBelowEnrolled: conflict('cohort.capacity-below-enrolled'),
  providerHasEnrolments: conflict('cohort.provider-has-enrolments'),
  seatsTaken: conflict('nomination.seats-taken'),
  nominationsOver: conflict('nomination.window-over'),
  providerNotInvited: conflict('nomination.provider-not-invited'),
  alreadyEnrolled: conflict('enrolment.already-enrolled'),
  withdrawnBefore: conflict('enrolment.withdrawn-before'),
  alreadyWithdrawn: conflict('enrolment.already-withdrawn'),
  alreadyStarted: conflict('enrolment.already-started'),
  doneByResult: conflict('enrolment.done-by-result'),
} as const;

export function fieldProblem(field: string, code: string, details?: ErrorDetails): DomainError {
  const problem: FieldProblem = details ? { field, code, details } : { field, code };
  return new DomainError('not-valid', 'request.not-valid', {}, [problem]);
}
