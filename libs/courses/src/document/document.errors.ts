import type { ArchiveProblem } from '@tamkin/files';
import { DomainError, type ErrorDetails } from '@tamkin/kernel';

export const LARGEST_DOCUMENT_BYTES = 20 * 1_048_576;

const notValid =
  (code: string) =>
  (details: ErrorDetails = {}): DomainError =>
    new DomainError('not-valid', `lesson-document.${code}`, details);

/** What is wrong with a whole document. */
export const documentRefusals = {
  empty: notValid('empty'),
  damaged: notValid('damaged'),
  encrypted: notValid('encrypted'),
  oldFormat: notValid('old-format'),
  macros: notValid('macros'),
  entities: notValid('entities'),
  nothingToRead: notValid('nothing-to-read'),
  tooLong: notValid('too-long'),
  tooLarge: (): DomainError => new DomainError('too-large', 'lesson-document.too-large'),
  wrongKind: (): DomainError => new DomainError('wrong-kind', 'lesson-document.wrong-kind'),
  notALesson: (): DomainError => new DomainError('conflict', 'lesson-document.not-a-lesson'),
} as const;

/** The answer to an archive that was not opened. */
export function documentArchiveRefused(problem: ArchiveProblem): DomainError {
  if (problem === 'too-large') return new DomainError('too-large', 'lesson-document.unpacks-too-large');
  if (problem === 'entities') return documentRefusals.entities();
  if (problem === 'encrypted') return documentRefusals.encrypted();
  return problem === 'damaged' ? documentRefusals.damaged() : notValid('unsafe')();
}
