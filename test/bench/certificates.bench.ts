import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CERTIFICATES_PER_JOB, makeCertificates } from '@tamkin/certificates';
import { newId } from '@tamkin/kernel';
import { createPostgresBackend, withBackend } from 'bullmq';
import { Client } from 'pg';
import { loadLearningDataset } from './learning-dataset';
import { startWorker } from './processes';
import { SCALE } from './scale';
import type { Figure } from './table';

const WANTED_PER_SECOND = 100;
const WANTED_MEGABYTES = 500;
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
    const { seconds, made, peakMegabytes } = await watch(client, worker.pid);
    const perSecond = Math.round(made / seconds);
    return [
      {
        name: 'certificates per worker, register and file store included',
        value: `${perSecond}/s (${made} in ${seconds.toFixed(1)} s)`,
        wanted: `≥ ${WANTED_PER_SECOND}/s`,
        met: perSecond >= WANTED_PER_SECOND,
        measured: { perSecond, made, seconds },
      },
      {
        name: 'worker and its printer, resident under that load',
        value: `${peakMegabytes} MB`,
        wanted: `≤ ${WANTED_MEGABYTES} MB`,
        met: peakMegabytes <= WANTED_MEGABYTES,
        measured: { peakMegabytes },
      },
    ];
  } finally {
    await worker.stop();
    await client.end();
    rmSync(files, { recursive: true, force: true });
  }
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
  for (const { certificateId, id, personId, providerId, cohortId, courseId, serial } of released) {
    await client.query(
      `insert into certificates (id, enrolment_id, cycle, person_id, provider_id, cohort_id, course_id, kind, serial, code, status,
                                 snapshot, released_at, search_text)
       values ($1, $2, 1, $3, $4, $5, $6, 'achievement', $7, $7, 'issuing', $8, now(), '')`,
      [certificateId, id, personId, providerId, cohortId, courseId, serial, snapshot(serial)],
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

function snapshot(serial: string): object {
  return {
    kind: 'achievement',
    serial,
    verificationCode: serial,
    verificationUrl: `https://tamkin.example.org/verify/${serial}`,
    holder: { latin: 'Hanane Aït Lahcen', arabic: 'حنان أيت لحسن' },
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

/** From the first certificate made to the last, and the most memory that the worker and its children held at once. */
async function watch(client: Client, pid: number): Promise<{ seconds: number; made: number; peakMegabytes: number }> {
  const givenUpAt = Date.now() + PATIENCE_MS;
  let first: { at: number; made: number } | null = null;
  let peakMegabytes = 0;
  for (;;) {
    const { rows } = await client.query<{ made: number }>(
      `select count(*)::int as made from certificates where status = 'valid'`,
    );
    const made = rows[0]?.made ?? 0;
    if (made > 0) first ??= { at: Date.now(), made };
    peakMegabytes = Math.max(peakMegabytes, familyMegabytes(pid));
    if (first && (made === SCALE.learners || Date.now() > givenUpAt)) {
      return { seconds: (Date.now() - first.at) / 1_000, made: made - first.made, peakMegabytes };
    }
    if (Date.now() > givenUpAt) throw new Error('The worker made no certificate');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Resident memory of a process and of those it started, MB; Linux only. */
function familyMegabytes(pid: number): number {
  const own = /VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? '0';
  const children = readdirSync('/proc').filter(
    (entry) => /^\d+$/.test(entry) && new RegExp(`PPid:\\s+${pid}\\b`).test(read(`/proc/${entry}/status`)),
  );
  return Math.round(Number(own) / 1024) + children.reduce((sum, child) => sum + familyMegabytes(Number(child)), 0);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
