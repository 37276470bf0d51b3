import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { StoredFiles, type FileKind } from '@tamkin/files';
import { DomainError, type Language, type OperationContext } from '@tamkin/kernel';
import { plainText } from '../../question/plain-text';
import type { OptionPicture, QuestionMedia, QuestionText, QuestionTexts } from '../../question/question-body';
import { acceptQuestion, OPTION_TEXT_LIMIT } from '../../question/question-content';
import type { FoundFile, FoundMedia } from '../found-media';
import type { ReadQuestion } from '../read-question';

/** For whom files are kept, and until when unless the import is confirmed. */
export interface KeptFor {
  readonly personId: string;
  readonly expiresAt: Date;
}

/** Brings the pictures and sounds of questions into the store, each looked at as an author's upload would be. */
@Injectable()
export class QuestionImportMedia {
  constructor(private readonly files: StoredFiles) {}

  /** The questions showing what was kept. One whose picture or sound is refused cannot come, and says why. */
  async keep(ctx: OperationContext, questions: readonly ReadQuestion[], kept: KeptFor): Promise<ReadQuestion[]> {
    const known = new Map<string, string>();
    const done: ReadQuestion[] = [];
    for (const question of questions) done.push(await this.keepOf(ctx, question, { ...kept, known }));
    return done;
  }

  private async keepOf(
    ctx: OperationContext,
    { media, ...question }: ReadQuestion,
    kept: KeptFor & { known: Map<string, string> },
  ): Promise<ReadQuestion> {
    if (!question.content || !media || Object.keys(media).length === 0) return question;
    const texts: QuestionTexts = { ...question.content.texts };
    try {
      for (const [language, found] of Object.entries(media) as [Language, FoundMedia][]) {
        const text = texts[language];
        if (!text) continue;
        const shown: QuestionMedia = {
          imageId: await this.idOf(ctx, 'image', found.image, kept),
          alt: plainText(found.alt).slice(0, OPTION_TEXT_LIMIT),
          audioId: await this.idOf(ctx, 'audio', found.audio, kept),
        };
        texts[language] = { ...text, media: shown, optionPictures: await this.picturesOf(ctx, text, found, kept) };
      }
      return { ...question, content: acceptQuestion({ body: question.content.body, texts }) };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const [first = error] = error.fields;
      const notes = [...question.notes, { code: first.code, ...(first.details ? { details: first.details } : {}) }];
      return { ...question, content: null, notes };
    }
  }

  private async picturesOf(
    ctx: OperationContext,
    { optionPictures = {} }: QuestionText,
    { options = {} }: FoundMedia,
    kept: KeptFor & { known: Map<string, string> },
  ): Promise<Record<string, OptionPicture>> {
    const pictures: Record<string, OptionPicture> = { ...optionPictures };
    for (const [key, file] of Object.entries(options)) {
      const imageId = await this.idOf(ctx, 'image', file, kept);
      pictures[key] = { imageId, alt: optionPictures[key]?.alt ?? '' };
    }
    return pictures;
  }

  /** What is here already, byte by byte, is used again. */
  private async idOf(
    ctx: OperationContext,
    kind: Extract<FileKind, 'image' | 'audio'>,
    found: FoundFile | null,
    { personId, expiresAt, known }: KeptFor & { known: Map<string, string> },
  ): Promise<string | null> {
    if (!found) return null;
    const content = found.content();
    const sha256 = createHash('sha256').update(content).digest('hex');
    const name = `${kind}:${sha256}`;
    if (!known.has(name)) {
      const here = (await this.files.withContent(ctx, [sha256], [kind])).get(sha256);
      const file = { kind, name: found.name, content, ownerId: personId, expiresAt };
      known.set(name, here ?? (await this.files.store(ctx, file)).id);
    }
    return known.get(name) ?? null;
  }
}
