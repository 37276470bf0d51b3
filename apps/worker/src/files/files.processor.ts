import { Injectable } from '@nestjs/common';
import { makeRenditions, MediaDesk, MediaRenditions, StoredFiles, sweepFiles, UnnamedFiles } from '@tamkin/files';
import { handle, Processor } from '@tamkin/queue';

@Injectable()
export class FilesProcessor extends Processor {
  readonly handlers = [
    handle(sweepFiles, async (ctx) => {
      await this.unnamed.takeBack(ctx);
      await this.files.sweep(ctx);
      await this.unnamed.letGo(ctx);
      await this.desk.orderForgotten(ctx);
    }),
    handle(makeRenditions, (ctx, { fileId }) => this.renditions.make(ctx, fileId)),
  ];

  constructor(
    private readonly files: StoredFiles,
    private readonly unnamed: UnnamedFiles,
    private readonly desk: MediaDesk,
    private readonly renditions: MediaRenditions,
  ) {
    super();
  }
}
