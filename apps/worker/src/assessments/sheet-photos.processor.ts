import { Injectable } from '@nestjs/common';
import { readSheetPhoto, SheetPhotoWork } from '@tamkin/assessments';
import { handle, Processor } from '@tamkin/queue';

/** Reads photos of answer sheets. */
@Injectable()
export class SheetPhotosProcessor extends Processor {
  readonly handlers = [
    handle(readSheetPhoto, async (ctx, { photoId }, { lastAttempt }) => {
      try {
        await this.photos.read(ctx, photoId);
      } catch (error) {
        if (lastAttempt) await this.photos.refuse(ctx, photoId);
        throw error;
      }
    }),
  ];

  constructor(private readonly photos: SheetPhotoWork) {
    super();
  }
}
