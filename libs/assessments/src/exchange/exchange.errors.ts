import { DomainError, type ErrorDetails } from '@tamkin/kernel';
import type { ArchiveProblem } from '@tamkin/files';

/** Questions taken from one file. */
export const MOST_QUESTIONS = 5_000;
export const LARGEST_FILE_BYTES = 20 * 1_048_576;

const notValid =
  (code: string) =>
  (details: ErrorDetails = {}): DomainError =>
    new DomainError('not-valid', `question-import.${code}`, details);

/** What is wrong with a whole file. */
export const fileRefusals = {
  empty: notValid('empty'),
  damaged: notValid('damaged'),
  entities: notValid('entities'),
  notXml: notValid('not-xml'),
  notMoodle: notValid('not-moodle'),
  noQuestion: notValid('no-question'),
  headingsMissing: notValid('headings-missing'),
  tooMany: notValid('too-many'),
  tooLarge: (): DomainError => new DomainError('too-large', 'question-import.too-large'),
  unknownFormat: (): DomainError => new DomainError('wrong-kind', 'question-import.format-unknown'),
} as const;

/** The answer to an archive that was not opened. */
export function archiveRefused(problem: ArchiveProblem): DomainError {
  if (problem === 'too-large') return new DomainError('too-large', 'question-import.unpacks-too-large');
  const code = { damaged: 'damaged', encrypted: 'encrypted', entities: 'entities', unsafe: 'unsafe', nested: 'nested' };
  return new DomainError('not-valid', `question-import.${code[problem]}`);
}
