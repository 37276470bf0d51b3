import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { KIND_RULES, pictureSize, StoredFiles, writeArchive, type ArchivePartToWrite } from '@tamkin/files';
import { Clock, type OperationContext } from '@tamkin/kernel';
import { QuestionBankService } from '../../question/question-bank.service';
import { fileIdsOf } from '../../question/question-files';
import type { QuestionRow } from '../../question/question.repository';
import type { ExportedFile, ExportedFiles, ExportedQuestion, Written } from './exported-question';
import type { ExportNote, QuestionExport } from './question-export.entity';
import { QuestionExportRepository } from './question-export.repository';
import { QUESTION_EXPORT_DAYS } from './question-exports.service';
import { MOODLE_FOOT, MOODLE_HEAD, writeMoodleQuestion } from './write-moodle';
import { mediaPath } from './qti-parts';
import { MANIFEST_NAME, writeQtiItems, writeQtiManifest, type PackedItem } from './write-qti';

/** What is known of a file while it is being made. */
interface Tally {
  readonly notes: ExportNote[];
  readonly keys: Set<string>;
  carried: number;
}

interface Outgoing {
  readonly question: ExportedQuestion;
  readonly files: ExportedFiles;
  readonly tell: (written: Written<unknown>) => void;
}

/** The worker's part of an export: one question after the other goes into the file, never all of them in memory. */
@Injectable()
export class QuestionExportWork {
  constructor(
    private readonly exports: QuestionExportRepository,
    private readonly bank: QuestionBankService,
    private readonly files: StoredFiles,
    private readonly clock: Clock,
  ) {}

  /** The file has the id of the export, so that a second run replaces what the first left. */
  async make(ctx: OperationContext, id: string): Promise<void> {
    const row = await this.exports.find(ctx, id);
    if (row?.status !== 'working') return;
    const tally: Tally = { notes: [], keys: new Set(), carried: 0 };
    const isPackage = row.format === 'qti';
    const content = isPackage ? writeArchive(this.packaged(ctx, row, tally)) : this.moodle(ctx, row, tally);
    await this.files.store(ctx, {
      id,
      kind: 'export',
      name: `${await this.exports.courseCode(ctx, row.courseId)}-questions.${isPackage ? 'zip' : 'xml'}`,
      content: Readable.from(content),
      ownerId: row.personId,
      expiresAt: new Date(row.createdAt.getTime() + QUESTION_EXPORT_DAYS * 86_400_000),
    });
    const { carried, notes } = tally;
    const fileId = carried > 0 ? id : null;
    const finishedAt = this.clock.now();
    await this.exports.change(ctx, id, { status: 'done', done: row.total, carried, notes, fileId, finishedAt });
  }

  /** After the last try. */
  async giveUp(ctx: OperationContext, id: string): Promise<void> {
    await this.exports.change(ctx, id, { status: 'failed', finishedAt: this.clock.now() });
  }

  private async *moodle(ctx: OperationContext, row: QuestionExport, tally: Tally): AsyncGenerator<string> {
    yield MOODLE_HEAD;
    for await (const { question, files, tell } of this.outgoing(ctx, row, tally)) {
      const written = writeMoodleQuestion(question, files);
      tell(written);
      if (written.markup) yield written.markup;
    }
    yield MOODLE_FOOT;
  }

  private async *packaged(
    ctx: OperationContext,
    row: QuestionExport,
    tally: Tally,
  ): AsyncGenerator<ArchivePartToWrite> {
    const items: PackedItem[] = [];
    const packed = new Set<string>();
    for await (const { question, files, tell } of this.outgoing(ctx, row, tally)) {
      const written = writeQtiItems(question, files);
      tell(written);
      for (const { path, text, files: own } of written.markup ?? []) {
        items.push({ path, files: own.map(({ name }) => ({ name })) });
        yield { name: path, content: text };
        for (const file of own.filter(({ name }) => !packed.has(name))) {
          packed.add(file.name);
          yield { name: mediaPath(file), content: () => Promise.resolve(Readable.from([file.content])) };
        }
      }
    }
    yield { name: MANIFEST_NAME, content: writeQtiManifest(items) };
  }

  /** After each chunk the progress is written down. */
  private async *outgoing(ctx: OperationContext, row: QuestionExport, tally: Tally): AsyncGenerator<Outgoing> {
    let done = 0;
    for await (const questions of this.bank.all(ctx, row.filter)) {
      for (const question of questions) {
        const key = freeKey(question.key, tally.keys);
        const { body, texts, topic, objective, difficulty } = question;
        yield {
          question: { key, body, texts, topic, objective, difficulty },
          files: await this.filesOf(ctx, question),
          tell: ({ markup, notes }) => {
            tally.carried += markup === null ? 0 : 1;
            const of = { questionId: question.id, key: question.key, left: markup === null };
            tally.notes.push(...notes.map((note) => ({ ...note, ...of })));
          },
        };
      }
      done += questions.length;
      await this.exports.change(ctx, row.id, { done });
    }
  }

  private async filesOf(ctx: OperationContext, question: QuestionRow): Promise<ExportedFiles> {
    const found = await this.files.factsOfMany(ctx, fileIdsOf(question));
    const files = new Map<string, ExportedFile>();
    for (const { id, kind, contentType, sha256 } of found.values()) {
      const { read } = await this.files.open(ctx, id);
      const content = await buffer(await read());
      const name = `${sha256.slice(0, 20)}.${KIND_RULES[kind].allowed[contentType] ?? 'bin'}`;
      const size = kind === 'image' ? await pictureSize(content) : null;
      files.set(id, { name, contentType, content, size: size && { width: size.width, height: size.height } });
    }
    return files;
  }
}

/** Questions that other courses share may have the key of another: the file names each once. */
function freeKey(key: string, taken: Set<string>): string {
  let free = key;
  for (let number = 2; taken.has(free); number += 1) free = `${key.slice(0, 36)}-${number}`;
  taken.add(free);
  return free;
}
