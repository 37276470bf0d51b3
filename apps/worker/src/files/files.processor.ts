import { Injectable } from '@nestjs/common';
import { StoredFiles, sweepFiles } from '@tamkin/files';
import { handle, Processor } from '@tamkin/queue';

@Injectable()
export class FilesProcessor extends Processor {
  readonly handlers = [
    handle(sweepFiles, async (ctx) => {
      await this.files.sweep(ctx);
    }),
  ];

  constructor(private readonly files: StoredFiles) {
    super();
  }
}
