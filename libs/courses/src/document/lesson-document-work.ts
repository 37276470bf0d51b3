import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { StoredFiles } from '@tamkin/files';
import { DomainError, type OperationContext } from '@tamkin/kernel';
import { readBlocks } from '../activity/block-rules';
import { ActivityRepository } from '../activity/activity.repository';
import { documentRefusals } from './document.errors';
import { Left, type DocumentHtml, type DocumentPicture } from './document-html';
import { partsOf } from './document-parts';
import { piecesOf } from './html-pieces';
import type { LessonDocument, ReadPart } from './lesson-document.entity';
import { LessonDocumentRepository } from './lesson-document.repository';
import { LESSON_DOCUMENT_DAYS } from './lesson-documents.service';
import { openDocument } from './open-document';
import { readDocx } from './read-docx';
import { readPptx } from './read-pptx';

/** As many as a lesson may have. */
const MOST_BLOCKS = 100;

/** The worker's part: a document read into blocks, its pictures kept for a while. Running it again reads it anew. */
@Injectable()
export class LessonDocumentWork {
  constructor(
    private readonly documents: LessonDocumentRepository,
    private readonly activities: ActivityRepository,
    private readonly files: StoredFiles,
  ) {}

  async read(ctx: OperationContext, id: string): Promise<void> {
    const row = await this.documents.find(ctx, id);
    if (row?.status !== 'reading' || !row.fileId) return;
    try {
      await this.documents.change(ctx, id, { status: 'ready', ...(await this.partsIn(ctx, row, row.fileId)) });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.refuse(ctx, id, error);
    }
  }

  /** After the last try, or when it cannot be read at all. */
  async refuse(ctx: OperationContext, id: string, error: DomainError = documentRefusals.damaged()): Promise<void> {
    const [problem = error] = error.fields;
    const { code, details } = problem;
    await this.documents.change(ctx, id, { status: 'refused', problem: { code, ...(details ? { details } : {}) } });
  }

  private async partsIn(
    ctx: OperationContext,
    row: LessonDocument,
    fileId: string,
  ): Promise<Pick<LessonDocument, 'parts' | 'leftOut'>> {
    const activity = await this.activities.place(ctx, row.activityId);
    if (!activity) throw documentRefusals.damaged();
    const { read } = await this.files.open(ctx, fileId);
    const content = await buffer(await read());
    const { kind, parts } = await openDocument(content);
    const found = kind === 'docx' ? await readDocx(content, parts) : readPptx(parts, row);
    const left = new Left();
    for (const [code, times] of found.left) left.counts.set(code, times);
    const pieces = piecesOf(found.html, left);
    const { baseLanguage, languages } = activity;
    const pictures = await this.keep(ctx, row, found.pictures, left);
    const written = partsOf(pieces, { baseLanguage, languages, language: row.language, pictures });
    const inBlocks = written.map(({ language, blocks }): ReadPart => ({ language, blocks: fitting(blocks) }));
    const said = inBlocks.filter(({ blocks }) => blocks.length > 0);
    if (said.length === 0) throw documentRefusals.nothingToRead();
    return { parts: said, leftOut: [...left.counts].map(([code, count]) => ({ code, count })) };
  }

  /** Each looked at as an upload would be; what is refused (drawings of Office, hostile ones) is counted and left. */
  private async keep(
    ctx: OperationContext,
    { personId, createdAt }: LessonDocument,
    pictures: DocumentHtml['pictures'],
    left: Left,
  ): Promise<Map<number, string>> {
    const kept = new Map<number, string>();
    for (const [place, picture] of pictures.entries()) {
      const id = await this.idOf(ctx, picture, { personId, createdAt });
      if (id) kept.set(place, id);
      else left.add('lesson-document.pictures-left');
    }
    return kept;
  }

  /** What is here already, byte by byte, is used again. */
  private async idOf(
    ctx: OperationContext,
    { name, content }: DocumentPicture,
    { personId, createdAt }: Pick<LessonDocument, 'personId' | 'createdAt'>,
  ): Promise<string | null> {
    const sha256 = createHash('sha256').update(content).digest('hex');
    const known = (await this.files.withContent(ctx, [sha256], ['image'])).get(sha256);
    if (known) return known;
    const expiresAt = new Date(createdAt.getTime() + LESSON_DOCUMENT_DAYS * 86_400_000);
    try {
      return (await this.files.store(ctx, { kind: 'image', name, content, ownerId: personId, expiresAt })).id;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return null;
    }
  }
}

function fitting(blocks: Parameters<typeof readBlocks>[0]): ReadPart['blocks'] {
  if (blocks.length > MOST_BLOCKS) throw documentRefusals.tooLong({ max: MOST_BLOCKS });
  return readBlocks(blocks);
}
