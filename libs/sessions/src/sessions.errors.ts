import { DomainError, type ErrorDetails, type FieldProblem } from '@tamkin/kernel';

const conflict =
  (code: string) =>
  (details: ErrorDetails = {}): DomainError =>
    new DomainError('conflict', code, details);

/** The refusals of this domain that leave everything as it was. */
export const refusals = {
  cohortClosed: conflict('training-session.cohort-closed'),
  changedMeanwhile: conflict('training-session.changed-meanwhile'),
  cancelled: conflict('training-session.cancelled'),
  attendanceTaken: conflict('training-session.attendance-taken'),
  idTaken: conflict('training-session.id-taken'),
  tooEarly: conflict('attendance.too-early'),
  sheetChangedMeanwhile: conflict('attendance.changed-meanwhile'),
};

/** One field that is wrong, with the sentence beside it. */
export function fieldRefused(field: string, code: string, details: ErrorDetails = {}): DomainError {
  const problem: FieldProblem = { field, code, details };
  return new DomainError('not-valid', 'request.not-valid', {}, [problem]);
}
