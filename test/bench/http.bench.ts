import { loadLearningDataset, type LearningDataset } from './learning-dataset';
import { measure, warmUp, type Call, type Load } from './load';
import { startServer, type Running } from './processes';
import { SCALE, SMOKE } from './scale';
import type { Figure } from './table';

const WANTED_RATIO = 0.5;
const WANTED_API_MEGABYTES = 250;

interface Endpoint {
  readonly name: string;
  /** SQL statements of the whole request with its session in hand, as the specs of the endpoint count them. */
  readonly statements: number;
  readonly kind: 'reads' | 'writes';
  readonly call: (data: LearningDataset, index: number) => Call;
}

const ENDPOINTS: readonly Endpoint[] = [
  { name: 'my courses', statements: 2, kind: 'reads', call: (data, index) => get(data, index, '') },
  {
    name: 'course with its modules',
    statements: 3,
    kind: 'reads',
    call: (data, index) => get(data, index, `/${learner(data, index).enrolmentId}`),
  },
  {
    name: 'activity page',
    statements: 3,
    kind: 'reads',
    call: (data, index) => get(data, index, `/${learner(data, index).enrolmentId}/activities/${lesson(data, index)}`),
  },
  { name: 'save an answer', statements: 4, kind: 'writes', call: saveAnswer },
  { name: 'mark done', statements: 6, kind: 'writes', call: markDone },
];

/**
 * Each endpoint against bare Fastify + pg running as many statements, in turns of some seconds and by the middle one: what else
 * the machine does meanwhile slows both.
 */
export async function benchHttp(databaseUrl: string): Promise<Figure[]> {
  const data = await loadLearningDataset(databaseUrl);
  const environment = {
    DATABASE_URL: databaseUrl,
    SECRET: 'x'.repeat(40),
    DATABASE_POOL: '10',
    RATE_PER_MINUTE: '100000000',
    LOG_LEVEL: 'error',
  };
  const bare = await startServer(['-r', '@swc-node/register', 'test/bench/bare-server.ts'], environment, '/reads/1');
  const api = await startServer(
    ['--max-old-space-size=128', 'dist/apps/api/src/main.js'],
    environment,
    '/api/v1/health',
  );
  try {
    const figures: Figure[] = [];
    for (const endpoint of ENDPOINTS) figures.push(await compare(endpoint, api, bare, data));
    const megabytes = api.residentMegabytes();
    return [
      ...figures,
      {
        name: 'api, resident under that load',
        value: `${megabytes} MB`,
        wanted: `≤ ${WANTED_API_MEGABYTES} MB`,
        met: megabytes <= WANTED_API_MEGABYTES,
        measured: { megabytes },
      },
    ];
  } finally {
    await Promise.all([api.stop(), bare.stop()]);
  }
}

async function compare(
  { name, statements, kind, call }: Endpoint,
  api: Running,
  bare: Running,
  data: LearningDataset,
): Promise<Figure> {
  let index = 0;
  const next = (): Call => call(data, index++);
  const nextBare = (): Call => ({ method: kind === 'reads' ? 'GET' : 'PUT', path: `/${kind}/${statements}` });
  await warmUp(api.origin, next);
  await warmUp(bare.origin, nextBare);
  const turns: Turn[] = [];
  for (let round = 0; round < SCALE.rounds; round++) {
    const ours = await measure(api.origin, next);
    const theirs = await measure(bare.origin, nextBare);
    turns.push({ ours, theirs, ratio: ours.requestsPerSecond / theirs.requestsPerSecond });
  }
  return figureOf(name, statements, turns);
}

interface Turn {
  readonly ours: Load;
  readonly theirs: Load;
  readonly ratio: number;
}

function figureOf(name: string, statements: number, turns: readonly Turn[]): Figure {
  const failed = turns.reduce((sum, { ours, theirs }) => sum + ours.failed + theirs.failed, 0);
  if (SMOKE && failed > 0) throw new Error(`${name}: ${failed} requests failed`);
  const middle = [...turns].sort((a, b) => a.ratio - b.ratio)[Math.floor(turns.length / 2)];
  if (!middle) throw new Error('Nothing was measured');
  const { ours, theirs, ratio } = middle;
  return {
    name,
    value: `${ratio.toFixed(2)} (${describe({ ...ours, failed })}; bare ${theirs.requestsPerSecond}/s)`,
    wanted: `≥ ${WANTED_RATIO} of bare with ${statements} statements`,
    met: ratio >= WANTED_RATIO && failed === 0,
    measured: { ratio, ours, bare: theirs, statements, ratios: turns.map((turn) => turn.ratio) },
  };
}

function describe({ requestsPerSecond, p50, p99, failed }: Load): string {
  return `${requestsPerSecond}/s, p50 ${p50} ms, p99 ${p99} ms${failed > 0 ? `, ${failed} FAILED` : ''}`;
}

function get(data: LearningDataset, index: number, path: string): Call {
  return { method: 'GET', path: `/api/v1/me/enrolments${path}`, headers: { cookie: learner(data, index).cookie } };
}

function saveAnswer(data: LearningDataset, index: number): Call {
  const { cookie, attemptId } = learner(data, index);
  const question = data.questionIds[Math.floor(index / data.learners.length) % data.questionIds.length];
  return {
    method: 'PUT',
    path: `/api/v1/me/attempts/${attemptId}/answers/${question}`,
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ keys: [`o${1 + (index % 4)}`] }),
  };
}

function markDone(data: LearningDataset, index: number): Call {
  const { cookie, enrolmentId } = learner(data, index);
  return {
    method: 'PUT',
    path: `/api/v1/me/enrolments/${enrolmentId}/activities/${lesson(data, index)}/completion`,
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ language: 'fr' }),
  };
}

function learner(data: LearningDataset, index: number): LearningDataset['learners'][number] {
  const found = data.learners[index % data.learners.length];
  if (!found) throw new Error('The dataset has no learners');
  return found;
}

/** Moves on by one lesson when every learner has had their turn, so that marking done does new work each time. */
function lesson(data: LearningDataset, index: number): string {
  return data.lessonIds[Math.floor(index / data.learners.length) % data.lessonIds.length] ?? '';
}
