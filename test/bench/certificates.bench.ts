import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CERTIFICATES_PER_JOB, makeCertificates } from '@tamkin/certificates';
import { newId } from '@tamkin/kernel';
import { createPostgresBackend, withBackend } from 'bullmq';
import { Client } from 'pg';
import { loadLearningDataset } from './learning-dataset';
import { Family } from './family';
import { startWorker } from './processes';
import { SCALE } from './scale';
import type { Figure } from './table';

const WANTED_PER_SECOND = 100;
const WANTED_MEGABYTES = 500;
/** What two processors may spend on each at that speed; unlike the speed it says the same on a machine that others use. */
const WANTED_MS = 20;
/** The worker may take this long to be up; not counted. */
const PATIENCE_MS = 120_000;

/** One worker makes the certificates of two thousand released rows: printing, file store and register together. */
export async function benchCertificates(databaseUrl: string): Promise<Figure[]> {
  await loadLearningDataset(databaseUrl);
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await releaseAll(client, databaseUrl);
  const files = mkdtempSync(join(tmpdir(), 'tamkin-bench-files-'));
  const environment = {
    DATABASE_URL: databaseUrl,
    SECRET: 'x'.repeat(40),
    LOG_LEVEL: 'error',
    FILES_URL: `file://${files}`,
  };
  const worker = startWorker(environment);
  try {
    return figuresOf(await watch(client, new Family(worker.pid), await Family.ofDatabase(client)));
  } finally {
    await worker.stop();
    await client.end();
    rmSync(files, { recursive: true, force: true });
  }
}

function figuresOf(watched: Watched): Figure[] {
  const { seconds, made, peakMegabytes, workerMs, databaseMs } = watched;
  const perSecond = made / seconds;
  return [
    {
      name: 'certificates per worker, register and file store included',
      value: `${perSecond.toFixed(perSecond < 10 ? 1 : 0)}/s (${made} in ${seconds.toFixed(1)} s)`,
      wanted: `≥ ${WANTED_PER_SECOND}/s`,
      met: perSecond >= WANTED_PER_SECOND,
      measured: { perSecond, made, seconds },
    },
    {
      name: 'processor time of one certificate, worker and its printers + database',
      value: `${(workerMs / made).toFixed(1)} + ${(databaseMs / made).toFixed(1)} ms`,
      wanted: `≤ ${WANTED_MS} ms`,
      met: (workerMs + databaseMs) / made <= WANTED_MS,
      measured: { workerMs: workerMs / made, databaseMs: databaseMs / made },
    },
    {
      name: 'worker and its printers, resident under that load',
      value: `${peakMegabytes} MB`,
      wanted: `≤ ${WANTED_MEGABYTES} MB`,
      met: peakMegabytes <= WANTED_MEGABYTES,
      measured: { peakMegabytes },
    },
  ];
}

async function releaseAll(client: Client, databaseUrl: string): Promise<void> {
  const { rows } = await client.query<{
    id: string;
    personId: string;
    providerId: string;
    cohortId: string;
    courseId: string;
  }>(
    `select id, person_id as "personId", provider_id as "providerId", cohort_id as "cohortId", course_id as "courseId" from enrolments`,
  );
  const released = rows.map((row, index) => ({
    ...row,
    certificateId: newId(),
    serial: `TMK-2026-${String(index).padStart(6, '0')}`,
  }));
  for (const [index, row] of released.entries()) {
    const { certificateId, id, personId, providerId, cohortId, courseId, serial } = row;
    await client.query(
      `insert into certificates (id, enrolment_id, cycle, person_id, provider_id, cohort_id, course_id, kind, serial, code, status,
                                 snapshot, released_at, search_text)
       values ($1, $2, 1, $3, $4, $5, $6, 'achievement', $7, $7, 'issuing', $8, now(), '')`,
      [certificateId, id, personId, providerId, cohortId, courseId, serial, snapshot(serial, index)],
    );
  }
  const { Queue } = withBackend(createPostgresBackend);
  const queue = new Queue('certificates', { connection: { connectionString: databaseUrl, max: 1 } });
  const ids = released.map(({ certificateId }) => certificateId);
  await queue.addBulk(
    Array.from({ length: Math.ceil(ids.length / CERTIFICATES_PER_JOB) }, (_, index) => ({
      name: makeCertificates.name,
      data: {
        requestId: 'bench',
        payload: { certificateIds: ids.slice(index * CERTIFICATES_PER_JOB, (index + 1) * CERTIFICATES_PER_JOB) },
      },
    })),
  );
  await queue.close();
}

const GIVEN = [
  'Hanane',
  'Driss',
  'Khadija',
  'Yassine',
  'Naïma',
  'Rachid',
  'Salma',
  'Omar',
  'Zineb',
  'Latifa',
  'Brahim',
];
const FAMILY = ['Aït Lahcen', 'Ouazzani', 'El Idrissi', 'Bennani', 'Tazi', 'Amrani', 'Chraïbi', 'Mansouri', 'Fassi'];
const GIVEN_ARABIC = ['حنان', 'إدريس', 'خديجة', 'ياسين', 'نعيمة', 'رشيد', 'سلمى', 'عمر', 'زينب', 'لطيفة', 'إبراهيم'];
const FAMILY_ARABIC = [
  'أيت لحسن',
  'وزاني',
  'الإدريسي',
  'بناني',
  'التازي',
  'العمراني',
  'الشرايبي',
  'المنصوري',
  'الفاسي',
];

/** Names vary, as they do: the printer cannot keep what it drew for the one before. */
function snapshot(serial: string, index: number): object {
  const pick = (names: readonly string[]): string => names[index % names.length] ?? '';
  return {
    kind: 'achievement',
    serial,
    verificationCode: serial,
    verificationUrl: `https://tamkin.example.org/verify/${serial}`,
    holder: {
      latin: `${pick(GIVEN)} ${pick(FAMILY)}`,
      arabic: `${pick(GIVEN_ARABIC)} ${pick(FAMILY_ARABIC)}`,
    },
    provider: { fr: 'Microcrédit Oasis Solidaire', ar: 'واحات التضامن للقروض الصغرى' },
    course: { code: 'C6', fr: 'Décider sans biais', ar: 'قرارات دون تحيّز' },
    hours: { online: 3, faceToFace: 4 },
    startedOn: '2026-04-06',
    endedOn: '2026-05-15',
    issuedOn: '2026-05-25',
    place: { fr: 'Errachidia', ar: 'الرشيدية' },
    trainers: [{ latin: 'Khadija Ouazzani', arabic: 'خديجة وزاني' }],
    scoreBand: 'good',
  };
}

interface Watched {
  readonly seconds: number;
  readonly made: number;
  readonly peakMegabytes: number;
  readonly workerMs: number;
  readonly databaseMs: number;
}

/**
 * From the first certificates seen made to the last; when all are seen at once, from the start of the worker. Memory: the most
 * that the worker and its children held at once.
 */
async function watch(client: Client, worker: Family, database: Family): Promise<Watched> {
  const givenUpAt = Date.now() + PATIENCE_MS;
  const seen = (made: number) => ({
    at: Date.now(),
    made,
    worker: worker.processorMs(),
    database: database.processorMs(),
  });
  const started = seen(0);
  let first: typeof started | null = null;
  let peakMegabytes = 0;
  for (;;) {
    const { rows } = await client.query<{ made: number }>(
      `select count(*)::int as made from certificates where status = 'valid'`,
    );
    const made = rows[0]?.made ?? 0;
    if (made > 0 && made < SCALE.learners) first ??= seen(made);
    peakMegabytes = Math.max(peakMegabytes, worker.megabytes());
    if (made > 0 && (made === SCALE.learners || Date.now() > givenUpAt)) {
      const [from, now] = [first ?? started, seen(made)];
      return {
        seconds: (now.at - from.at) / 1_000,
        made: made - from.made,
        peakMegabytes,
        workerMs: now.worker - from.worker,
        databaseMs: now.database - from.database,
      };
    }
    if (Date.now() > givenUpAt) throw new Error('The worker made no certificate');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
