import { cpus } from 'node:os';
import { Agent, request } from 'node:http';
import { Client } from 'pg';
import { loadLearningDataset, settle, type BenchLearner, type LearningDataset } from './learning-dataset';
import { startServer, type Running } from './processes';
import { SCALE } from './scale';
import type { Figure } from './table';

/** Learners who sit the test; fewer for a try: `BENCH_LEARNERS=200`. */
const LEARNERS = Number(process.env['BENCH_LEARNERS'] ?? SCALE.learners);
const START_WITHIN = Number(process.env['BENCH_START_WITHIN'] ?? SCALE.startWithinSeconds);
const SETTLED_MS = 1_000;

interface Answered {
  readonly status: number;
  readonly body: string;
}

/** Milliseconds of each call, by what it did. */
type Times = Record<'start' | 'save' | 'hand in', number[]>;

/** Everybody starts the same sixteen questions within a minute, answers each and hands in. */
export async function benchAttempts(databaseUrl: string): Promise<Figure[]> {
  const data = await loadLearningDataset(databaseUrl);
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const api = await startServer(
    ['--max-old-space-size=192', 'dist/apps/api/src/main.js'],
    {
      DATABASE_URL: databaseUrl,
      SECRET: 'x'.repeat(40),
      DATABASE_POOL: '10',
      RATE_PER_MINUTE: '100000000',
      LOG_LEVEL: 'error',
    },
    '/api/v1/health',
  );
  try {
    const activityId = await preparePaper(client, data);
    const times: Times = { start: [], save: [], 'hand in': [] };
    const began = Date.now();
    const problems = await sitAll(api, data.learners.slice(0, LEARNERS), activityId, times);
    const seconds = (Date.now() - began) / 1_000;
    return [...figuresOf(times), await lossFigure(client, problems), learnersFigure(seconds)];
  } finally {
    await Promise.all([api.stop(), client.end()]);
  }
}

/** Takes the open attempts of the dataset away and puts its sixteen questions on the paper. Returns the quiz. */
async function preparePaper(client: Client, { questionIds }: LearningDataset): Promise<string> {
  const { rows } = await client.query<{ id: string; course: string; paper: { questions: object[] } }>(
    `select t.activity_id as id, e.course_id as course, t.paper from attempts t join enrolments e on e.id = t.enrolment_id limit 1`,
  );
  const [sample] = rows;
  if (!sample) throw new Error('The dataset has no attempt');
  await client.query('delete from attempts');
  await client.query(
    `insert into questions (id, course_id, key, type, created_at)
     select id, $2, 'Q-' || n, 'single', now() from unnest($1::uuid[]) with ordinality as q(id, n)`,
    [questionIds, sample.course],
  );
  await client.query(
    `insert into question_revisions (id, question_id, revision, body, texts, created_at)
     select (q->>'questionId')::uuid, (q->>'questionId')::uuid, 1, q->'body', q->'texts', now() from jsonb_array_elements($1::jsonb) q`,
    [JSON.stringify(sample.paper.questions)],
  );
  await client.query('update questions set current_revision_id = id');
  await client.query(
    `insert into paper_questions (activity_id, question_id, revision_id, position, points)
     select $2, id, id, n, 1 from unnest($1::uuid[]) with ordinality as q(id, n)`,
    [questionIds, sample.id],
  );
  await settle(client);
  return sample.id;
}

async function sitAll(
  api: Running,
  learners: readonly BenchLearner[],
  activityId: string,
  times: Times,
): Promise<string[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const problems: string[] = [];
  await Promise.all(
    learners.map(async (learner, index) => {
      await pause((index / learners.length) * START_WITHIN * 1_000);
      await sit({ api, agent, learner, activityId, times }).catch((error: unknown) => problems.push(String(error)));
    }),
  );
  agent.destroy();
  return problems;
}

interface Seat {
  readonly api: Running;
  readonly agent: Agent;
  readonly learner: BenchLearner;
  readonly activityId: string;
  readonly times: Times;
}

async function sit(seat: Seat): Promise<void> {
  const { learner, activityId } = seat;
  const place = `/me/enrolments/${learner.enrolmentId}/activities/${activityId}/attempts`;
  const started = await call(seat, 'start', { method: 'POST', path: place });
  const { id, questions } = JSON.parse(started.body) as {
    id: string;
    questions: { questionId: string; options: { key: string }[] }[];
  };
  for (const { questionId, options } of questions) {
    const body = JSON.stringify({ keys: [options[0]?.key] });
    await call(seat, 'save', { method: 'PUT', path: `/me/attempts/${id}/answers/${questionId}`, body });
  }
  await call(seat, 'hand in', { method: 'POST', path: `/me/attempts/${id}/hand-in` });
}

async function call(
  { api, agent, learner, times }: Seat,
  step: keyof Times,
  { method, path, body }: { method: string; path: string; body?: string },
): Promise<Answered> {
  const headers = { cookie: learner.cookie, ...(body ? { 'content-type': 'application/json' } : {}) };
  const began = performance.now();
  const answered = await send(`${api.origin}/api/v1${path}`, { method, headers, agent }, body);
  times[step].push(performance.now() - began);
  if (answered.status >= 300) throw new Error(`${step}: ${answered.status} ${answered.body.slice(0, 200)}`);
  return answered;
}

function send(
  url: string,
  options: { method: string; headers: Record<string, string>; agent: Agent },
  body = '',
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function figuresOf(times: Times): Figure[] {
  return Object.entries(times).map(([step, taken]) => {
    const sorted = [...taken].sort((a, b) => a - b);
    const at = (share: number): number => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
    const [p50, p95, p99] = [at(0.5), at(0.95), at(0.99)];
    return {
      name: `attempt: ${step}`,
      value: `p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms (${sorted.length})`,
      wanted: `p99 ≤ ${SETTLED_MS} ms`,
      met: sorted.length > 0 && p99 <= SETTLED_MS,
      measured: { p50, p95, p99, calls: sorted.length },
    };
  });
}

/** What the database holds when everybody has left: each answer that was acknowledged, in place, in the log and marked. */
async function lossFigure(client: Client, problems: readonly string[]): Promise<Figure> {
  const { rows } = await client.query<{ attempts: number; answers: number; logged: number; marked: number }>(
    `select (select count(*)::int from attempts where status = 'handed-in') as attempts,
            (select count(*)::int from attempt_answers) as answers,
            (select count(*)::int from attempt_answer_log) as logged,
            (select count(*)::int from attempt_answers where fraction is not null) as marked`,
  );
  const found = rows[0] ?? { attempts: 0, answers: 0, logged: 0, marked: 0 };
  const wanted = LEARNERS * 16;
  const complete =
    found.attempts === LEARNERS && [found.answers, found.logged, found.marked].every((count) => count === wanted);
  return {
    name: 'attempts: errors and lost answers',
    value: `${problems.length} errors, ${wanted - found.answers} lost of ${wanted}${problems[0] ? ` (${problems[0]})` : ''}`,
    wanted: '0 and 0',
    met: problems.length === 0 && complete,
    measured: { ...found, problems: problems.length },
  };
}

function learnersFigure(seconds: number): Figure {
  const cores = cpus().length;
  const perCore = Math.round(LEARNERS / cores);
  return {
    name: 'attempts: learners per core',
    value: `${perCore} (${LEARNERS} on ${cores} cores with their load and database, all done in ${Math.round(seconds)} s)`,
    wanted: `${LEARNERS} started within ${START_WITHIN} s, done within ${START_WITHIN + 30} s`,
    met: seconds <= START_WITHIN + 30,
    measured: { perCore, cores, seconds },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
