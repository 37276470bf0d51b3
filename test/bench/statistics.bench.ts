import { AssessmentsModule, ItemStatisticsService, ItemTallies, KnowledgeGainService } from '@tamkin/assessments';
import { systemContext } from '@tamkin/kernel';
import { countStatements } from '@tamkin/testing';
import { Client } from 'pg';
import { startServices } from './services';
import { fillStatisticsDataset } from './statistics-dataset';
import type { Figure } from './table';

const WANTED_MS = 2_000;
const ROUNDS = 7;
const ctx = systemContext('bench', 'bench');

/** Item statistics of a test and gain of a course over 100,000 first attempts; first, what it takes to count them. */
export async function benchStatistics(databaseUrl: string): Promise<Figure[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const app = await startServices(databaseUrl, [AssessmentsModule]);
  try {
    const { quizId, courseId, attempts } = await fillStatisticsDataset(client, databaseUrl);
    const started = performance.now();
    await countAll(app.get(ItemTallies), client);
    const seconds = (performance.now() - started) / 1_000;
    const items = (): Promise<unknown> => app.get(ItemStatisticsService).ofQuiz(ctx, { activityId: quizId });
    const gain = (): Promise<unknown> => app.get(KnowledgeGainService).ofCourse(ctx, courseId);
    return [
      {
        name: `counting ${attempts} marked attempts into tallies (a job, once per attempt)`,
        value: `${Math.round(attempts / seconds)}/s`,
        wanted: '–',
        met: true,
        measured: { seconds, attempts },
      },
      await timed(`item statistics of a test, ${attempts} attempts`, items),
      await timed(`knowledge gain of a course, ${attempts} attempts`, gain),
    ];
  } finally {
    await app.close();
    await client.end();
  }
}

async function countAll(tallies: ItemTallies, client: Client): Promise<void> {
  const left = async (): Promise<boolean> => {
    const { rowCount } = await client.query('select 1 from attempts where tallied_at is null limit 1');
    return rowCount !== 0;
  };
  while (await left()) await tallies.countLeft(ctx);
}

async function timed(name: string, ask: () => Promise<unknown>): Promise<Figure> {
  const { statements } = await countStatements(ask);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    await ask();
    times.push(Math.round(performance.now() - started));
  }
  const slowest = Math.max(...times);
  return {
    name: `${name}: slowest of ${ROUNDS}, ${statements.length} statements`,
    value: `${slowest} ms`,
    wanted: `≤ ${WANTED_MS} ms`,
    met: slowest <= WANTED_MS,
    measured: { times, statements: statements.length },
  };
}
