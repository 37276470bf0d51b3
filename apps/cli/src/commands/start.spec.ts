import { existsSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@tamkin/embedded-postgres';
import { compileCommandLine, eventually, isAlive, ProductUnderTest } from '../../test/product/product';

jest.setTimeout(60_000);

describe('npm start', () => {
  let built: string;
  let product: ProductUnderTest;

  beforeAll(() => {
    built = compileCommandLine();
  });
  afterAll(() => rmSync(built, { recursive: true, force: true }));
  beforeEach(async () => {
    product = await ProductUnderTest.create(built);
  });
  afterEach(() => product.dispose());

  const ready = (): string => `Tamkin is ready: http://localhost:${product.port}`;

  it('brings everything up, says where and for whom, and Ctrl-C leaves nothing running', async () => {
    const run = product.run();
    await run.says('Ctrl-C stops everything.');
    const { pid, files, secret } = await product.health();
    const postmaster = product.postmasterPid;

    expect(run.output).toContain(ready());
    expect(run.output).toMatch(/Learner +hanane +loaded-1/);
    expect(files).toBe(`file://${product.data}/files`);
    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect(statSync(join(product.data, 'secrets.json')).mode & 0o077).toBe(0);

    expect(await run.stop('SIGINT')).toBe(0);

    expect([isAlive(pid), isAlive(postmaster)]).toEqual([false, false]);
    expect(existsSync(join(product.data, 'start.lock'))).toBe(false);
  });

  it('loads the demo on the first run only, and shows the same accounts later', async () => {
    const first = product.run();
    await first.says('Ctrl-C');
    const before = await product.health();
    await first.stop('SIGTERM');

    const second = product.run();
    await second.says('Ctrl-C');

    expect(second.output).toMatch(/hanane +loaded-1/);
    expect(second.output).not.toContain('Loading the demo');
    expect((await product.health()).secret).toBe(before.secret);
  });

  it('starts empty with TAMKIN_DEMO=off', async () => {
    const run = product.run({ TAMKIN_DEMO: 'off' });
    await run.says('Ctrl-C');

    expect(run.output).not.toContain('hanane');
  });

  it('starts again after kill -9, without what it left running', async () => {
    const killed = product.run();
    await killed.says('Ctrl-C');
    const { pid } = await product.health();
    await killed.stop('SIGKILL');

    const next = product.run();
    await next.says('Ctrl-C');

    expect(isAlive(pid)).toBe(false);
    expect((await product.health()).pid).not.toBe(pid);
  });

  it('loads the demo anew when the first run was killed while loading it', async () => {
    const killed = product.run({ DEMO_HANGS: 'yes' });
    await killed.says('Loading the demo');
    await eventually(() => existsSync(join(product.data, 'logs', 'demo.log')));
    await killed.stop('SIGKILL');

    const next = product.run();
    await next.says('Ctrl-C');

    expect(next.output).toContain('The first run was interrupted');
    expect(next.output).toMatch(/hanane +loaded-1/);
  });

  it('can be stopped while it is still starting', async () => {
    const run = product.run({ DEMO_HANGS: 'yes' });
    await run.says('Loading the demo');
    const postmaster = product.postmasterPid;

    expect(await run.stop('SIGINT')).toBe(0);

    expect(isAlive(postmaster)).toBe(false);
  });

  it('refuses to run twice from one folder', async () => {
    const first = product.run();
    await first.says('Ctrl-C');

    const second = product.run();

    expect(await second.ended).toBe(1);
    expect(second.output).toMatch(/already running from this folder \(process \d+\): http:\/\/localhost/);
    expect((await product.health()).pid).toBeGreaterThan(0);
  });

  it('waits for a run that is just stopping', async () => {
    const first = product.run();
    await first.says('Ctrl-C');
    const stopped = first.stop('SIGINT');

    const second = product.run();

    await second.says('Ctrl-C');
    expect(await stopped).toBe(0);
    expect((await product.health()).pid).toBeGreaterThan(0);
  });

  it('stops when the npm that started it is killed', async () => {
    const run = product.runUnderNpm();
    await run.says('Ctrl-C');
    const { pid } = await product.health();
    const postmaster = product.postmasterPid;

    await run.stop('SIGKILL');

    await eventually(() => !isAlive(pid) && !isAlive(postmaster));
    await eventually(() => !existsSync(join(product.data, 'start.lock')));
  });

  it.each(['127.0.0.1', '::1'])('says so when the port is taken on %s, and starts nothing', async (host) => {
    const squatter = createServer().listen(product.port, host);
    await once(squatter, 'listening');
    const run = product.run();

    expect(await run.ended).toBe(1);
    squatter.close();

    expect(run.output).toMatch(new RegExp(`Port ${product.port} is used by another program.*PORT=\\d+ npm start`));
    expect(product.postmasterPid).toBeUndefined();
  });

  it('refuses a port that is not one', async () => {
    const run = product.run({ PORT: 'http' });

    expect(await run.ended).toBe(1);
    expect(run.output).toContain('PORT must be a number');
  });

  it('starts a service again that died, and the database too', async () => {
    const run = product.run();
    await run.says('Ctrl-C');
    const { pid } = await product.health();
    const postmaster = product.postmasterPid ?? 0;

    process.kill(pid, 'SIGKILL');
    process.kill(postmaster, 'SIGKILL');

    await run.says('The database stopped unexpectedly');
    await eventually(async () => (await product.health().catch(() => ({ pid }))).pid !== pid);
    expect(product.postmasterPid).not.toBe(postmaster);
  });

  it('gives up on a service that cannot start, shows why, and leaves nothing running', async () => {
    const run = product.run({ API_BROKEN: 'yes' });

    expect(await run.ended).toBe(1);

    expect(run.output).toContain('The service did not start');
    expect(run.output).toContain('cannot start: API_BROKEN is set');
    expect(product.postmasterPid).toBeUndefined();
  });

  it('uses the database of DATABASE_URL and leaves it running', async () => {
    const dataDir = join(product.data, 'elsewhere');
    const own = await startEmbeddedPostgres({ dataDir, database: 'theirs' });
    try {
      const run = product.run({ DATABASE_URL: own.url });
      await run.says('Ctrl-C');
      expect(await run.stop('SIGINT')).toBe(0);

      expect(product.postmasterPid).toBeUndefined();
      expect(own.isRunning()).toBe(true);
    } finally {
      await own.stop();
    }
  });

  it('says so when the database of DATABASE_URL does not answer', async () => {
    const run = product.run({ DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/none' });

    expect(await run.ended).toBe(1);
    expect(run.output).toMatch(/The database of DATABASE_URL does not answer: .*ECONNREFUSED/);
  });
});
