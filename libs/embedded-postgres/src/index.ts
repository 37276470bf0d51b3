export { eraseEmbeddedPostgres } from './erase-embedded-postgres';
export { EmbeddedPostgresError, type EmbeddedPostgresErrorCode } from './embedded-postgres.errors';
export { findFreePort } from './free-port';
export { commandLineOf } from './process-identity';
export { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './start-embedded-postgres';
