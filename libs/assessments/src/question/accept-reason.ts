import { DomainError, type FieldProblem } from '@tamkin/kernel';
import { plainText } from './plain-text';
import { partProblems } from './question-content';

/** Why somebody decides, as plain text of at most `limit` characters; refused when it says nothing. */
export function acceptReason(given: string, limit: number): string {
  return accepted(given, reasonProblems(given, limit));
}

/** The same where a reason is welcome and not needed: empty when nothing is said. */
export function acceptOptionalReason(given: string, limit: number): string {
  return accepted(given, partProblems('reason', given, limit));
}

/** The same where more than the reason can be wrong. */
export function reasonProblems(given: string, limit: number): FieldProblem[] {
  return plainText(given) ? partProblems('reason', given, limit) : [{ field: 'reason', code: 'field.required' }];
}

function accepted(given: string, problems: readonly FieldProblem[]): string {
  if (problems.length > 0) throw new DomainError('not-valid', 'request.not-valid', {}, problems);
  return plainText(given);
}
