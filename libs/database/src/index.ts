export * from './column-transformers';
export * from './base.repository';
export * from './data-source-options';
export * from './database.module';
export * from './is-unique-violation';
export * from './migrate';
export { openTransaction } from './transaction-handle';
export * from './transaction-runner';
export * from './database-health';
