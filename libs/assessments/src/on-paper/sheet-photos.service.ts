import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '@tamkin/database';
import { fileOfWrongKind, StoredFiles } from '@tamkin/files';
import { actorPersonId, Clock, newId, notFound, type OperationContext } from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import { readSheetPhoto } from '../assessments.jobs';
import type { PlaceOnPaper } from './printed-forms';
import { PrintedTests } from './printed-tests.service';
import { SheetPhotoRepository, type SheetPhotoItem } from './sheet-photo.repository';

/** Days for which a photo of a sheet is kept: long enough to key it and to hear a complaint. */
export const SHEET_PHOTO_DAYS = 30;
export const LARGEST_PHOTO_BYTES = 15 * 1_048_576;
/** As many as one list shows: two pages each of a hundred people. */
const MOST_SHOWN = 200;

export interface SentPhoto extends PlaceOnPaper {
  /** Made by the client: repeating it is one photo. */
  readonly id?: string | undefined;
  readonly name: string;
  readonly content: Buffer;
}

/** Photos of answer sheets as trainers see them: sent for a test, then read by the worker. */
@Injectable()
export class SheetPhotos {
  constructor(
    private readonly photos: SheetPhotoRepository,
    private readonly printed: PrintedTests,
    private readonly files: StoredFiles,
    private readonly jobs: JobWriter,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  async send(ctx: OperationContext, { id = newId(), name, content, ...place }: SentPhoto): Promise<string> {
    const { cohortId, activityId } = place;
    await this.printed.open(ctx, place);
    const personId = actorPersonId(ctx);
    if (!personId) throw notFound('cohort');
    const known = await this.photos.find(ctx, id);
    if (known && (known.cohortId !== cohortId || known.activityId !== activityId)) throw notFound('sheet-photo');
    if (known) return id;
    const fileId = await this.keep(ctx, { name, content, personId });
    await this.transactions.run(ctx, async (ctx) => {
      await this.photos.add(ctx, {
        ...{ id, cohortId, activityId, personId, fileId, name: name.slice(-200), status: 'reading', problem: null },
        ...{ enrolmentId: null, page: null, flatFileId: null, lines: [], createdAt: this.clock.now() },
      });
      await this.jobs.enqueue(ctx, readSheetPhoto, { photoId: id });
    });
    return id;
  }

  /** Of one test, newest first, as long as they are kept. */
  async list(ctx: OperationContext, place: PlaceOnPaper): Promise<SheetPhotoItem[]> {
    await this.printed.open(ctx, place);
    const after = new Date(this.clock.now().getTime() - SHEET_PHOTO_DAYS * 86_400_000);
    return this.photos.list(ctx, { ...place, after, limit: MOST_SHOWN });
  }

  /** The page made flat, for the trainers of the cohort. */
  async openPage(ctx: OperationContext, id: string): Promise<Awaited<ReturnType<StoredFiles['open']>>> {
    const photo = await this.photos.find(ctx, id);
    if (!photo?.flatFileId) throw notFound('sheet-photo');
    await this.printed.open(ctx, photo);
    return this.files.open(ctx, photo.flatFileId);
  }

  /** Pictures only: a scan of another kind may be a document. */
  private async keep(
    ctx: OperationContext,
    { name, content, personId }: { name: string; content: Buffer; personId: string },
  ): Promise<string> {
    const { id, contentType } = await this.files.store(ctx, {
      ...{ kind: 'scan', name, content, ownerId: personId, maxBytes: LARGEST_PHOTO_BYTES },
      expiresAt: new Date(this.clock.now().getTime() + SHEET_PHOTO_DAYS * 86_400_000),
    });
    if (contentType.startsWith('image/')) return id;
    await this.files.remove(ctx, id);
    throw fileOfWrongKind('image');
  }
}
