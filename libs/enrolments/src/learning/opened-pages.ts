import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { newId, systemContext, type Language } from '@tamkin/kernel';
import { LearningRepository, type OpenedPage } from './learning.repository';

/** A page waits this long for others to be written with it. */
const WAIT_MS = 150;
/** As many are written at once; also what is kept at most while the database is away. */
const BATCH = 500;
const MOST_WAITING = 20_000;

export interface JustOpened {
  readonly personId: string;
  readonly enrolmentId: string;
  readonly activityId: string;
  readonly language: Language;
  readonly openedAt: Date;
}

/**
 * Writes down where people are, many at once and behind their backs: reading a lesson is the most frequent request and must
 * not wait for a write. What one person opened is written before that person's courses are read here again. After a crash
 * the pages of the last instants are forgotten: *Continue* then leads to the page before.
 */
@Injectable()
export class OpenedPages implements BeforeApplicationShutdown {
  private readonly logger = new Logger(OpenedPages.name);
  private readonly waiting = new Map<string, JustOpened>();
  /** Whose pages wait or are being written: how many. */
  private readonly pagesOf = new Map<string, number>();
  private timer: NodeJS.Timeout | null = null;
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly learning: LearningRepository) {}

  async beforeApplicationShutdown(): Promise<void> {
    await this.write();
  }

  note(page: JustOpened): void {
    const key = `${page.enrolmentId} ${page.activityId}`;
    if (this.waiting.delete(key)) this.count(page, -1);
    if (this.waiting.size >= MOST_WAITING) return;
    this.waiting.set(key, page);
    this.count(page, 1);
    this.timer ??= setTimeout(() => void this.write(), WAIT_MS).unref();
  }

  /** Resolves when everything noted so far is written. Costs nothing when nothing waits. */
  async write(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.writing = this.writing.then(() => this.writeWaiting());
    await this.writing;
  }

  /** Resolves when nothing of this person waits any more. */
  async settle(personId: string): Promise<void> {
    if (this.pagesOf.has(personId)) await this.write();
  }

  private count({ personId }: JustOpened, by: 1 | -1): void {
    const pages = (this.pagesOf.get(personId) ?? 0) + by;
    if (pages > 0) this.pagesOf.set(personId, pages);
    else this.pagesOf.delete(personId);
  }

  private async writeWaiting(): Promise<void> {
    while (this.waiting.size > 0) {
      const batch = [...this.waiting].slice(0, BATCH);
      for (const [key] of batch) this.waiting.delete(key);
      try {
        await this.learning.remember(
          systemContext('opened-pages', newId()),
          latestMarked(batch.map(([, page]) => page)),
        );
      } catch (error) {
        this.logger.warn(`Opened pages were not written: ${error instanceof Error ? error.message : String(error)}`);
      } finally {
        for (const [, page] of batch) this.count(page, -1);
      }
    }
  }
}

/** Pages in the order they were opened; of each person the last one is where they are. */
export function latestMarked(pages: readonly JustOpened[]): OpenedPage[] {
  const last = new Map(pages.map(({ enrolmentId, activityId }) => [enrolmentId, activityId]));
  return pages.map(({ enrolmentId, activityId, language, openedAt }) => ({
    enrolmentId,
    activityId,
    language,
    openedAt,
    latest: last.get(enrolmentId) === activityId,
  }));
}
