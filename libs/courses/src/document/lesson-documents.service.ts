import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { TransactionRunner } from '@tamkin/database';
import { StoredFiles, withEnding, type FileFacts } from '@tamkin/files';
import { actorPersonId, Clock, newId, notFound, type Language, type OperationContext } from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import { filesOf } from '../activity/block-rules';
import { DraftLock } from '../course-version/draft-lock';
import { languageNotDeclared } from '../courses.errors';
import { readLessonDocument } from '../courses.jobs';
import { documentRefusals, LARGEST_DOCUMENT_BYTES } from './document.errors';
import type { LessonDocument } from './lesson-document.entity';
import { LessonDocumentRepository } from './lesson-document.repository';
import { openDocument } from './open-document';

/** Days for which a document and its pictures are kept, unless they come into a lesson. */
export const LESSON_DOCUMENT_DAYS = 7;

export interface SentDocument {
  /** Made by the client: repeating it is one document. */
  readonly id?: string | undefined;
  readonly activityId: string;
  /** Of everything in it; told by its letters, paragraph by paragraph, when left out. */
  readonly language?: Language | undefined;
  /** Speaker notes become call-outs. */
  readonly notes: boolean;
  readonly name: string;
  readonly content: Buffer;
}

export interface ReadDocument extends LessonDocument {
  readonly files: readonly FileFacts[];
}

/** Documents as authors see them: sent for a lesson, then shown as what they would bring. Nothing of them is written here. */
@Injectable()
export class LessonDocuments {
  constructor(
    private readonly documents: LessonDocumentRepository,
    private readonly drafts: DraftLock,
    private readonly files: StoredFiles,
    private readonly jobs: JobWriter,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** Refuses at once what is hostile or no such document; it is read by the worker. */
  async send(ctx: OperationContext, sent: SentDocument): Promise<string> {
    const personId = this.asker(ctx);
    const { id = newId(), activityId, language = null, notes, content } = sent;
    const known = await this.documents.find(ctx, id);
    if (known && (known.personId !== personId || known.activityId !== activityId)) throw notFound('lesson-document');
    if (known) return id;
    await this.requireLesson(ctx, activityId, language);
    if (content.length > LARGEST_DOCUMENT_BYTES) throw documentRefusals.tooLarge();
    const { kind } = await openDocument(content);
    const now = this.clock.now();
    const file = await this.files.store(ctx, {
      kind: 'import',
      name: withEnding(sent.name, kind),
      content,
      ownerId: personId,
      expiresAt: new Date(now.getTime() + LESSON_DOCUMENT_DAYS * 86_400_000),
    });
    await this.transactions.run(ctx, async (ctx) => {
      await this.documents.add(ctx, {
        ...{ id, activityId, personId, fileId: file.id, name: file.name, kind, language, notes },
        ...{ status: 'reading', problem: null, parts: [], leftOut: [] },
        createdAt: now,
      });
      await this.jobs.enqueue(ctx, readLessonDocument, { documentId: id });
    });
    return id;
  }

  /** For whoever sent it. */
  async read(ctx: OperationContext, id: string): Promise<ReadDocument> {
    const row = await this.documents.find(ctx, id);
    if (row?.personId !== this.asker(ctx)) throw notFound('lesson-document');
    const ids = row.parts.flatMap(({ blocks }) => blocks.flatMap((block) => filesOf(block).map((use) => use.id)));
    const files = await this.files.factsOfMany(ctx, ids);
    return { ...row, files: [...files.values()] };
  }

  private async requireLesson(ctx: OperationContext, activityId: string, language: Language | null): Promise<void> {
    await this.transactions.run(ctx, async (ctx) => {
      const { activity } = await this.drafts.ofActivity(ctx, activityId);
      if (activity.kind !== 'lesson') throw documentRefusals.notALesson();
      if (language && !activity.languages.includes(language)) throw languageNotDeclared(language);
    });
  }

  private asker(ctx: OperationContext): string {
    requireScope(ctx, 'courses.author');
    const personId = actorPersonId(ctx);
    if (!personId) throw notFound('lesson-document');
    return personId;
  }
}
