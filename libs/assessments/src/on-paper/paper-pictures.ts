import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { StoredFiles } from '@tamkin/files';
import type { OperationContext } from '@tamkin/kernel';
import type { FrozenPaper } from '../attempt/frozen-paper';
import { fileIdsOf } from '../question/question-files';
import { printedPicture, type PicturesOnPaper, type PrintedPicture } from './document/printed-picture';

/** The pictures of questions and options as a booklet prints them. */
@Injectable()
export class PaperPictures {
  constructor(private readonly files: StoredFiles) {}

  async of(ctx: OperationContext, { questions }: FrozenPaper): Promise<PicturesOnPaper> {
    const found = await this.files.factsOfMany(ctx, [...new Set(questions.flatMap(fileIdsOf))]);
    const pictures = new Map<string, PrintedPicture>();
    for (const { id, kind } of found.values()) {
      if (kind !== 'image') continue;
      const { read } = await this.files.open(ctx, id);
      pictures.set(id, await printedPicture(await buffer(await read())));
    }
    return pictures;
  }
}
