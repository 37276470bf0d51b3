export type EmbeddedPostgresErrorCode =
  | 'platform-unsupported'
  | 'binaries-missing'
  | 'account-missing'
  | 'folder-unreadable'
  | 'version-mismatch'
  | 'port-taken'
  | 'initdb-failed'
  | 'start-failed'
  | 'stop-failed';

/** A refusal of the launcher: the code is for the caller to translate, the message is for a log. */
export class EmbeddedPostgresError extends Error {
  constructor(
    readonly code: EmbeddedPostgresErrorCode,
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code} ${JSON.stringify(details)}`);
    this.name = 'EmbeddedPostgresError';
  }
}
