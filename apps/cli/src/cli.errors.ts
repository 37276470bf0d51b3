import { EmbeddedPostgresError } from '@tamkin/embedded-postgres';
import type { MessageKey, MessageValues, Say } from './messages/messages';

/** A refusal the administrator can act on. `quote` is shown below the sentence as it is, e.g. the end of a log. */
export class CliError extends Error {
  constructor(
    readonly key: MessageKey,
    readonly values: MessageValues = {},
    readonly quote = '',
  ) {
    super(key);
    this.name = 'CliError';
  }
}

export function describeError(error: unknown, say: Say): string {
  if (error instanceof CliError) return [say(error.key, error.values), error.quote].filter(Boolean).join('\n');
  if (error instanceof EmbeddedPostgresError) return say(`postgres.${error.code}`, error.details);
  return `${say('error.unexpected')}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
