import { Injectable } from '@nestjs/common';
import {
  CourseTransferWork,
  LessonDocumentWork,
  packCourse,
  readCourseArchive,
  readLessonDocument,
  writeCourseArchive,
} from '@tamkin/courses';
import type { OperationContext } from '@tamkin/kernel';
import { handle, Processor } from '@tamkin/queue';

@Injectable()
export class CoursesProcessor extends Processor {
  readonly handlers = [
    handle(packCourse, (ctx, { transferId }, { lastAttempt }) =>
      this.trying(ctx, transferId, lastAttempt, () => this.transfers.pack(ctx, transferId)),
    ),
    handle(readCourseArchive, (ctx, { transferId }, { lastAttempt }) =>
      this.trying(ctx, transferId, lastAttempt, () => this.transfers.read(ctx, transferId)),
    ),
    handle(writeCourseArchive, (ctx, { transferId }, { lastAttempt }) =>
      this.trying(ctx, transferId, lastAttempt, () => this.transfers.write(ctx, transferId)),
    ),
    handle(readLessonDocument, async (ctx, { documentId }, { lastAttempt }) => {
      try {
        await this.documents.read(ctx, documentId);
      } catch (error) {
        if (lastAttempt) await this.documents.refuse(ctx, documentId);
        throw error;
      }
    }),
  ];

  constructor(
    private readonly transfers: CourseTransferWork,
    private readonly documents: LessonDocumentWork,
  ) {
    super();
  }

  private async trying(
    ctx: OperationContext,
    transferId: string,
    lastAttempt: boolean,
    work: () => Promise<void>,
  ): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (lastAttempt) await this.transfers.giveUp(ctx, transferId);
      throw error;
    }
  }
}
