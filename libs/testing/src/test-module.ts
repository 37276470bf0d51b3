import type { Type, DynamicModule, INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { AuditModule } from '@tamkin/audit';
import { ConfigModule } from '@tamkin/config';
import { DatabaseModule, ENTITIES_GLOB } from '@tamkin/database';
import { I18nModule } from '@tamkin/i18n';
import { Clock, ClockModule } from '@tamkin/kernel';
import { QueueModule } from '@tamkin/queue';
import { Client } from 'pg';
import { TestClock } from './test-clock';
import { createTestDatabase } from './test-database';
import { testSettings } from './test-settings';

export interface ServiceTest {
  readonly app: INestApplicationContext;
  readonly clock: TestClock;
  readonly databaseUrl: string;
  get<T>(token: Type<T> | (abstract new (...parameters: never[]) => T)): T;
  /** Plain SQL, for arranging and for looking at what a user would notice later. */
  sql<Row extends object>(text: string, parameters?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** Services of `modules` on a real PostgreSQL of their own, with a clock that stands still. */
export async function createServiceTest(
  modules: readonly (Type | DynamicModule)[],
  settings: Parameters<typeof testSettings>[1] = {},
): Promise<ServiceTest> {
  const database = await createTestDatabase();
  const clock = new TestClock();
  const testing = await Test.createTestingModule({
    imports: [
      ConfigModule.forRoot(testSettings(database.url, settings)),
      ClockModule,
      DatabaseModule.forRoot('tamkin-test', [ENTITIES_GLOB]),
      QueueModule,
      AuditModule,
      I18nModule,
      ...modules,
    ],
  })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  const app = await testing.init();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  return {
    app,
    clock,
    databaseUrl: database.url,
    get: (token) => app.get(token as Type, { strict: false }),
    sql: async <Row extends object>(text: string, parameters: unknown[] = []) =>
      (await client.query<Row>(text, parameters)).rows,
    close: async () => {
      await client.end();
      await app.close();
      await database.drop();
    },
  };
}
