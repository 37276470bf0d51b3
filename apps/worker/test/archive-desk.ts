import { buffer } from 'node:stream/consumers';
import { PLAIN_MARKING } from '@tamkin/assessments';
import { Settings } from '@tamkin/config';
import { CourseDocumentReader, CourseTransfers, type CourseDocument } from '@tamkin/courses';
import type { OperationContext } from '@tamkin/kernel';
import type { ServiceTest } from '@tamkin/testing';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { drainJobs } from './drain-jobs';

const TABLES = 'course_transfers, questions, activity_texts, activities, course_modules, course_versions, courses';

/** A question of the bank under this key. */
export const numeric = (key: string) => ({
  key,
  body: { type: 'numeric' as const, value: 3, tolerance: 0 },
  texts: Object.fromEntries(
    ['fr', 'ar'].map((language) => [language, { text: 'Combien ?', options: {}, unit: '', feedback: '' }]),
  ),
});
/** Rules of a paper without questions. */
export const PAPER = {
  ...PLAIN_MARKING,
  ...{ passPercent: null, attemptsAllowed: null, coolDownHours: null, timeLimitMinutes: null, parallelTo: null },
  ...{ shuffleQuestions: true, shuffleOptions: true, backAllowed: true },
  ...{ sections: [], pools: [] },
  pageMode: 'one-by-one' as const,
  scoreKept: 'best' as const,
  feedbackAt: 'hand-in' as const,
  keyAt: 'hand-in' as const,
};

/** The same archive with another manifest. */
export function changed(content: Buffer, change: (manifest: Record<string, unknown>) => void): Buffer {
  const entries: Zippable = unzipSync(content);
  const manifest = JSON.parse(Buffer.from(entries['course.json'] as Uint8Array).toString()) as Record<string, unknown>;
  change(manifest);
  entries['course.json'] = strToU8(JSON.stringify(manifest));
  return Buffer.from(zipSync(entries));
}

/** The same archive of a course with another French title. */
export function withTitle(content: Buffer, fr: string): Buffer {
  return changed(content, (manifest) => (manifest['title'] = { ...(manifest['title'] as object), fr }));
}

/** Packs, sends and confirms archives as one author, with the jobs in between. */
export class ArchiveDesk {
  constructor(
    private readonly test: ServiceTest,
    private readonly author: OperationContext,
  ) {}

  drain(): Promise<void> {
    const settings = { FILES_URL: this.test.get(Settings).FILES_URL };
    return drainJobs(this.test.databaseUrl, { settings, timeoutMs: 60_000 });
  }

  async pack(courseId: string): Promise<Buffer> {
    const { id } = await this.transfers.pack(this.author, { courseId });
    await this.drain();
    const { read } = await this.transfers.open(this.author, id);
    return buffer(await read());
  }

  async send(content: Buffer) {
    const { id } = await this.transfers.send(this.author, { name: 'cours.zip', content });
    await this.drain();
    return this.transfers.read(this.author, id);
  }

  async confirm(id: string, code?: string) {
    await this.transfers.confirm(this.author, { id, ...(code ? { code } : {}) });
    await this.drain();
    return this.transfers.read(this.author, id);
  }

  async documentOf(courseId: string): Promise<CourseDocument> {
    return (await this.test.get(CourseDocumentReader).readNewest(this.author, courseId)).document;
  }

  /** Another place: without any course. */
  async emptyPlace(): Promise<void> {
    await this.test.sql(`truncate ${TABLES} cascade`);
  }

  private get transfers(): CourseTransfers {
    return this.test.get(CourseTransfers);
  }
}
