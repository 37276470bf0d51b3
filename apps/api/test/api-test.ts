import { createHash, randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newId, type Language, type RoleGrant } from '@tamkin/kernel';
import { buildPerson, createTestDatabase, testSettings, type BuiltPerson } from '@tamkin/testing';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { Client } from 'pg';
import { createApp } from '../src/create-app';

export interface Caller {
  readonly person: BuiltPerson;
  /** For requests of other shapes, such as uploads, sent with `api.app.inject`. */
  readonly headers: Readonly<Record<string, string>>;
  request(
    method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    path: string,
    body?: object,
  ): Promise<LightMyRequestResponse>;
}

export interface ApiTest {
  readonly app: NestFastifyApplication;
  readonly databaseUrl: string;
  /** Paths are below `/api/v1`. Without a caller: a visitor. */
  request(
    method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
    path: string,
    body?: object,
  ): Promise<LightMyRequestResponse>;
  /** A new person with these roles, signed in. */
  signedIn(given?: { grants?: readonly RoleGrant[]; providerId?: string; language?: Language }): Promise<Caller>;
  /** The same person in another browser. */
  signedInAgain(caller: Caller): Promise<Caller>;
  sql<Row extends object>(text: string, parameters?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** The whole api on a database of its own, called without a network. */
export async function createApiTest(): Promise<ApiTest> {
  const database = await createTestDatabase();
  // The specs that walk all routes ask more than anybody would in a minute.
  const app = await createApp(testSettings(database.url, { RATE_PER_MINUTE: '100000' }));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const sql: ApiTest['sql'] = async <Row extends object>(text: string, parameters: unknown[] = []) =>
    (await client.query<Row>(text, parameters)).rows;
  const send = (options: InjectOptions): Promise<LightMyRequestResponse> => app.inject(options);
  const requestWith =
    (headers: Record<string, string>): ApiTest['request'] =>
    (method, path, body) =>
      send({ method, url: `/api/v1${path}`, headers, ...(body ? { payload: body } : {}) });
  const callerFor = async (person: Caller['person']): Promise<Caller> => {
    const headers = { cookie: `tamkin_session=${await openSession(sql, person.id)}` };
    return { person, headers, request: requestWith(headers) };
  };
  return {
    app,
    databaseUrl: database.url,
    sql,
    request: requestWith({}),
    signedIn: async (given = {}) => callerFor(await buildPerson(sql, given)),
    signedInAgain: ({ person }) => callerFor(person),
    close: async () => {
      await client.end();
      await app.close();
      await database.drop();
    },
  };
}

async function openSession(sql: ApiTest['sql'], personId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await sql(
    `insert into sign_in_sessions (id, token_hash, person_id, created_at, expires_at) values ($1, $2, $3, now(), now() + interval '1 day')`,
    [newId(), createHash('sha256').update(token).digest('base64url'), personId],
  );
  return token;
}
