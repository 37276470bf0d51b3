import { spawn } from 'node:child_process';
import { projectPath } from '@tamkin/config';
import { TransactionRunner } from '@tamkin/database';
import { systemContext } from '@tamkin/kernel';
import { handle, JobWriter, LaneQueues, startLaneWorker, type BoundHandler } from '@tamkin/queue';
import { createServiceTest, testSettings, type ServiceTest } from '@tamkin/testing';
import { drainJobs } from '../test/drain-jobs';
import * as notebook from '../test/notebook';
import { after, start } from './events/subscription';
import { HandlerTable } from './lanes/handler-table';

const { failAlways, NotebookModule, NotebookProcessor, NOTEBOOK_TABLE, pageTurned, writeLine, writeSlowly } = notebook;

describe('the worker', () => {
  const ctx = systemContext('spec', 'spec');
  let test: ServiceTest;
  let jobs: JobWriter;

  const also = {
    processors: [{ domain: NotebookModule, processor: NotebookProcessor }],
    subscriptions: after(notebook, {
      pageTurned: [start(writeLine, ({ page }) => ({ text: `page ${page}` }))],
    }),
  };
  const drain = (): Promise<void> => drainJobs(test.databaseUrl, { also });
  const lines = async (): Promise<string[]> =>
    (await test.sql<{ text: string }>('select text from notebook order by text')).map(({ text }) => text);

  beforeEach(async () => {
    test = await createServiceTest([]);
    jobs = test.get(JobWriter);
    await test.sql(NOTEBOOK_TABLE);
  });
  afterEach(() => test.close());

  it('does a job of a committed transaction once and of a rolled-back one never', async () => {
    const transactions = test.get(TransactionRunner);
    await transactions.run(ctx, async (ctx) => {
      await jobs.enqueue(ctx, writeLine, { text: 'committed' });
    });
    const failed = transactions.run(ctx, async (ctx) => {
      await jobs.enqueue(ctx, writeLine, { text: 'rolled back' });
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    await drain();
    await drain();
    expect(await lines()).toEqual(['committed']);
  });

  it('turns a fact into its jobs, and a fact handled twice into no more', async () => {
    await jobs.publish(ctx, pageTurned, { page: 7 });
    await drain();
    await test.sql(`update bullmq.job set state = 'waiting', finished_at_ms = null where name = $1`, [pageTurned.name]);
    await drain();
    expect(await lines()).toEqual(['page 7']);
    expect(await test.sql('select 1 from bullmq.job where name = $1', [writeLine.name])).toHaveLength(1);
  });

  it('tries a failing job again with growing pauses, then lists it as failed, and does it when asked again', async () => {
    await jobs.enqueue(ctx, failAlways, { text: 'try' });
    for (let attempt = 1; attempt <= 3; attempt++) {
      await drain();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(await lines()).toEqual(['try 1', 'try 2', 'try 3']);
    const [failed] = await test.get(LaneQueues).failedJobs(10);
    expect(failed).toMatchObject({ name: failAlways.name, lane: 'upkeep', attempts: 3, reason: 'the pen is dry' });
    expect(await test.get(LaneQueues).retry('upkeep', failed!.id)).toBe(true);
    await drain();
    expect((await lines()).length).toBeGreaterThan(3);
  });

  it('does the job of a worker that was killed with it in hand', async () => {
    await jobs.enqueue(ctx, writeSlowly, { text: 'letter' });
    const victim = spawn(
      process.execPath,
      ['-r', '@swc-node/register', projectPath('apps', 'worker', 'test', 'slow-worker.ts'), test.databaseUrl],
      { env: { ...process.env, NOTEBOOK_SLOW: 'yes' }, cwd: projectPath(), stdio: 'inherit' },
    );
    await until(async () => (await lines()).includes('letter begun'));
    victim.kill('SIGKILL');

    const { handlers } = new NotebookProcessor(testSettings(test.databaseUrl));
    const heir = startLaneWorker('media', {
      url: test.databaseUrl,
      lockMs: 1_500,
      handlers: byName(handlers),
      onFailure: () => undefined,
    });
    await until(async () => (await lines()).some((line) => line.startsWith('letter done')));
    await heir.stop();
    const written = await test.sql<{ text: string; pid: number }>(`select * from notebook where text like '% done%'`);
    expect(written).toEqual([{ text: expect.stringContaining('letter done') as string, pid: process.pid }]);
  }, 40_000);
});

describe('the table of handlers', () => {
  const silent = (): Promise<void> => Promise.resolve();

  it('refuses a job without handler, a job with two, and a fact without a line', () => {
    expect(() => new HandlerTable([], [writeLine])).toThrow(/no handler: notebook.write-line/);
    expect(() => new HandlerTable([], [pageTurned])).toThrow(/no line in subscriptions.ts: notebook.page-turned/);
    const twice = { handlers: [handle(writeLine, silent), handle(writeLine, silent)] };
    expect(() => new HandlerTable([twice], [writeLine])).toThrow(/two handlers: notebook.write-line/);
  });
});

function byName(handlers: readonly BoundHandler[]): ReadonlyMap<string, BoundHandler> {
  return new Map(handlers.map((handler) => [handler.definition.name, handler]));
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('It did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
