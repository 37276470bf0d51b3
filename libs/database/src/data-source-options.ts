import { join } from 'node:path';
import type { DataSourceOptions } from 'typeorm';

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

export interface DatabaseOptions {
  readonly url: string;
  readonly pool: number;
  readonly applicationName: string;
}

/**
 * Options that every data source of the product shares. Instants travel and are stored in UTC. Reports group some hundred
 * thousand rows in memory, and compiling statements that take a third of a second costs more than it gains.
 */
export function dataSourceOptions({ url, pool, applicationName }: DatabaseOptions): PostgresOptions {
  return {
    type: 'postgres',
    url,
    poolSize: pool,
    applicationName,
    synchronize: false,
    migrationsTableName: 'migrations',
    extra: { options: '-c timezone=UTC -c work_mem=32MB -c jit=off', idleTimeoutMillis: 30_000 },
  };
}

/** Compiled or source, whichever runs: the extension of this file tells. */
const EXTENSION = __filename.endsWith('.ts') ? 'ts' : 'js';
export const MIGRATIONS_GLOB = join(__dirname, 'migrations', `*.${EXTENSION}`);
export const ENTITIES_GLOB = join(__dirname, '..', '..', '*', 'src', '**', `*.entity.${EXTENSION}`);
