import { Injectable, Logger } from '@nestjs/common';
import { StoredFiles } from '@tamkin/files';
import { newId, type OperationContext } from '@tamkin/kernel';
import type { FrozenPaper } from '../attempt/frozen-paper';
import { takesSeveral } from '../question/question-types';
import { fieldOf } from './document/answer-fields';
import { sheetToken } from './document/corner-code';
import { layOut } from './document/sheet-layout';
import { PrintedForms } from './printed-forms';
import { PrintedTestRepository } from './printed-test.repository';
import { findSheet, type SheetFound } from './reading/find-sheet';
import { openPhoto, type GreyPicture } from './reading/grey-picture';
import { readPage } from './reading/read-page';
import type { SheetPhoto } from './sheet-photo.entity';
import { SheetPhotoRepository } from './sheet-photo.repository';
import { SHEET_PHOTO_DAYS } from './sheet-photos.service';

/** The worker's part: a photo looked at, its sheet found, its boxes read. Reading it again reads it anew. */
@Injectable()
export class SheetPhotoWork {
  private readonly logger = new Logger(SheetPhotoWork.name);

  constructor(
    private readonly photos: SheetPhotoRepository,
    private readonly tests: PrintedTestRepository,
    private readonly forms: PrintedForms,
    private readonly files: StoredFiles,
  ) {}

  async read(ctx: OperationContext, id: string): Promise<void> {
    const row = await this.photos.find(ctx, id);
    if (row?.status !== 'reading' || !row.fileId) return;
    const picture = await this.pictureOf(ctx, row.fileId);
    if (!picture) return this.refuse(ctx, id, 'unreadable');
    const found = await findSheet(picture);
    if (typeof found === 'string') return this.refuse(ctx, id, found);
    const enrolmentId = await this.ownerOf(ctx, row, found);
    if (!enrolmentId) return this.refuse(ctx, id, 'other-sheet');
    await this.readPage(ctx, { row, picture, found, enrolmentId });
  }

  async refuse(ctx: OperationContext, id: string, problem = 'unreadable'): Promise<void> {
    await this.photos.change(ctx, id, { status: 'refused', problem: `sheet-photo.${problem}` });
  }

  /** Only people of this cohort who sit this test are asked: a sheet of others stays unknown. */
  private async ownerOf(ctx: OperationContext, row: SheetPhoto, { token }: SheetFound): Promise<string | null> {
    const { activityId } = row;
    const people = await this.tests.people(ctx, row);
    return people.find(({ enrolmentId }) => sheetToken({ activityId, enrolmentId }) === token)?.enrolmentId ?? null;
  }

  private async readPage(
    ctx: OperationContext,
    {
      row,
      picture,
      found,
      enrolmentId,
    }: { row: SheetPhoto; picture: GreyPicture; found: SheetFound; enrolmentId: string },
  ): Promise<void> {
    const { paper } = await this.forms.ofPerson(ctx, { ...row, enrolmentId });
    const page = layOut(paper.questions.map(fieldOf)).find(({ number }) => number === found.page);
    if (!page) return this.refuse(ctx, row.id, 'other-sheet');
    const reading = await readPage(picture, found.homography, page, questionsOfSeveral(paper));
    const flatFileId = row.flatFileId ?? newId();
    await this.files.store(ctx, {
      ...{ id: flatFileId, kind: 'scan', name: `${row.name}.webp`, content: reading.picture, ownerId: row.personId },
      expiresAt: new Date(row.createdAt.getTime() + SHEET_PHOTO_DAYS * 86_400_000),
    });
    const lines = [...reading.lines];
    await this.photos.change(ctx, row.id, { status: 'read', enrolmentId, page: found.page, flatFileId, lines });
  }

  private async pictureOf(ctx: OperationContext, fileId: string): Promise<GreyPicture | null> {
    return this.files.withLocalCopy(ctx, fileId, async (path) => {
      try {
        return await openPhoto(path);
      } catch (error) {
        this.logger.warn(`A photo cannot be decoded: ${error instanceof Error ? error.name : 'unknown'}`);
        return null;
      }
    });
  }
}

/** Numbers, as on the sheet, of the questions where more than one box may be crossed. */
function questionsOfSeveral({ questions }: FrozenPaper): Set<number> {
  return new Set(questions.flatMap(({ body }, place) => (takesSeveral(body) ? [place + 1] : [])));
}
