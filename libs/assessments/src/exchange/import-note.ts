import type { ErrorDetails } from '@tamkin/kernel';

/** What an author should know about a question of a file: why it cannot come, or what is left behind. */
export interface ImportNote {
  readonly code: string;
  readonly details?: ErrorDetails;
}
