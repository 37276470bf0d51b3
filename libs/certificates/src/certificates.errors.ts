import { DomainError, type ErrorDetails } from '@tamkin/kernel';

const conflict =
  (code: string) =>
  (details: ErrorDetails = {}): DomainError =>
    new DomainError('conflict', code, details);

/** The refusals of this domain that leave everything as it was. */
export const refusals = {
  cohortOpen: conflict('cohort-report.cohort-open'),
  changedMeanwhile: conflict('cohort-report.changed-meanwhile'),
  alreadySubmitted: conflict('cohort-report.already-submitted'),
  alreadyValidated: conflict('cohort-report.already-validated'),
  notSubmitted: conflict('cohort-report.not-submitted'),
  beingMade: conflict('certificate.being-made'),
  notValid: conflict('certificate.not-valid'),
  nothingCorrected: (): DomainError => new DomainError('not-valid', 'certificate.nothing-corrected'),
  withdrawnFromUse: (): DomainError => new DomainError('gone', 'certificate.no-longer-valid'),
};

/** One problem per field that is empty. */
export function fieldsRequired(fields: readonly string[]): DomainError {
  const problems = fields.map((field) => ({ field, code: 'field.required' }));
  return new DomainError('not-valid', 'request.not-valid', {}, problems);
}
