import { createServer } from 'node:http';
import { once } from 'node:events';
import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@tamkin/embedded-postgres';
import { Client } from 'pg';
import { run } from '../main';

describe('tamkin health', () => {
  describe('api', () => {
    it.each([
      [200, 0],
      [503, 1],
    ])('an answer of %i exits with %i', async (status, code) => {
      const server = createServer((_request, response) => response.writeHead(status).end()).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      try {
        expect(await run(['health', 'api'], { PORT: String(port), HOST: '0.0.0.0' })).toBe(code);
      } finally {
        server.close();
      }
    });
  });

  describe('worker', () => {
    let parent: string;
    let postgres: EmbeddedPostgres;

    beforeAll(async () => {
      parent = mkdtempSync(join(tmpdir(), 'tamkin-health-'));
      chmodSync(parent, 0o755);
      postgres = await startEmbeddedPostgres({ dataDir: join(parent, 'postgres') });
    });
    afterAll(async () => {
      await postgres.stop();
      rmSync(parent, { recursive: true, force: true });
    });

    it('is well while the worker holds a connection, and not after', async () => {
      const environment = { DATABASE_URL: `${postgres.url}?application_name=tamkin-worker` };
      expect(await run(['health', 'worker'], environment)).toBe(1);

      const worker = new Client({ connectionString: environment.DATABASE_URL });
      await worker.connect();
      expect(await run(['health', 'worker'], environment)).toBe(0);
      await worker.end();

      expect(await run(['health', 'worker'], environment)).toBe(1);
    });

    it('is not well when the database is away', async () => {
      expect(await run(['health', 'worker'], { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c' })).toBe(1);
    });
  });

  it('asks for a known name', async () => {
    expect(await run(['health', 'dishwasher'], {})).toBe(1);
  });
});
