import { DomainError } from '@tamkin/kernel';
import { plainText } from './plain-text';
import { partProblems } from './question-content';

/** Why somebody decides, as plain text of at most `limit` characters; refused when it says nothing. */
export function acceptReason(given: string, limit: number): string {
  const reason = plainText(given);
  const problems = reason ? partProblems('reason', reason, limit) : [{ field: 'reason', code: 'field.required' }];
  if (problems.length > 0) throw new DomainError('not-valid', 'request.not-valid', {}, problems);
  return reason;
}
