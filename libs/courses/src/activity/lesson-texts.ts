import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { TransactionRunner } from '@tamkin/database';
import { StoredFiles } from '@tamkin/files';
import { actorPersonId, Clock, DomainError, type Language, type OperationContext } from '@tamkin/kernel';
import { activityNotFound, languageNotDeclared, notValid, textChangedMeanwhile } from '../courses.errors';
import { DraftLock } from '../course-version/draft-lock';
import { ActivityRepository, type ActivityPlace } from './activity.repository';
import type { ActivityText } from './activity-text.entity';
import { ActivityTextRepository, type TextRow } from './activity-text.repository';
import type { Block } from './block';
import { FILE_KIND_OF_BLOCK, fileOf, readBlocks, type BlockInput } from './block-rules';

export interface SaveText {
  readonly activityId: string;
  readonly language: Language;
  /** Of the text the author changed; 0 when it did not exist. */
  readonly revision: number;
  /** Of a translation: the base revision it was made from; the newest when left out. */
  readonly basedOnRevision?: number;
  readonly blocks: readonly BlockInput[];
}

export interface SavedText {
  readonly revision: number;
  readonly outOfDate: boolean;
}

export interface AuthoredText extends TextRow {
  readonly outOfDate: boolean;
}

export interface AuthoredTexts {
  readonly activity: ActivityPlace;
  readonly texts: readonly AuthoredText[];
}

/** Texts of activities as authors see and write them, one language at a time. */
@Injectable()
export class LessonTexts {
  constructor(
    private readonly texts: ActivityTextRepository,
    private readonly activities: ActivityRepository,
    private readonly drafts: DraftLock,
    private readonly files: StoredFiles,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** Every language side by side, base language first. */
  async ofActivity(ctx: OperationContext, activityId: string): Promise<AuthoredTexts> {
    requireScope(ctx, 'courses.author');
    const activity = await this.activities.place(ctx, activityId);
    if (!activity) throw activityNotFound();
    const rows = await this.texts.findAll(ctx, activityId);
    const base = rows.find(({ language }) => language === activity.baseLanguage);
    const texts = rows
      .filter(({ language }) => activity.languages.includes(language))
      .map((row) => ({ ...row, outOfDate: (row.basedOnRevision ?? Infinity) < (base?.revision ?? 0) }));
    return { activity, texts };
  }

  /**
   * Saves the text of one language in a draft. A changed base text makes the translations out of date; a translation made
   * from an older base is kept and stays out of date. Saving the same again changes nothing.
   */
  async save(ctx: OperationContext, input: SaveText): Promise<SavedText> {
    const blocks = readBlocks(input.blocks);
    return this.transactions.run(ctx, async (ctx) => {
      const { activity } = await this.drafts.ofActivity(ctx, input.activityId);
      if (!activity.languages.includes(input.language)) throw languageNotDeclared(input.language);
      await this.requireFiles(ctx, blocks);
      const isBase = input.language === activity.baseLanguage;
      const current = await this.texts.find(ctx, activity.id, input.language);
      const baseRevision = isBase ? null : await this.baseRevision(ctx, activity);
      const basedOnRevision = basedOn(input, baseRevision);
      const outOfDate = basedOnRevision !== null && basedOnRevision < (baseRevision ?? 0);
      if (current && isSame(current, blocks, basedOnRevision)) return { revision: current.revision, outOfDate };
      const revision = input.revision + 1;
      const saved = await this.texts.save(
        ctx,
        {
          activityId: activity.id,
          language: input.language,
          blocks,
          revision,
          basedOnRevision,
          updatedAt: this.clock.now(),
          updatedBy: actorPersonId(ctx),
        },
        input.revision,
      );
      if (!saved) throw textChangedMeanwhile();
      return { revision, outOfDate };
    });
  }

  private async baseRevision(ctx: OperationContext, activity: ActivityPlace): Promise<number> {
    return (await this.texts.find(ctx, activity.id, activity.baseLanguage))?.revision ?? 0;
  }

  private async requireFiles(ctx: OperationContext, blocks: readonly Block[]): Promise<void> {
    const ids = blocks.flatMap((block) => fileOf(block) ?? []);
    const found = await this.files.factsOfMany(ctx, ids);
    const problems = blocks.flatMap((block, index) => {
      const id = fileOf(block);
      if (!id || found.get(id)?.kind === FILE_KIND_OF_BLOCK[block.type]) return [];
      return [{ field: `blocks.${index}.fileId`, code: found.has(id) ? 'block.file-of-wrong-kind' : 'file.not-found' }];
    });
    if (problems.length > 0) throw new DomainError('not-valid', 'request.not-valid', {}, problems);
  }
}

function basedOn({ basedOnRevision }: SaveText, baseRevision: number | null): number | null {
  if (baseRevision === null) return null;
  if (basedOnRevision !== undefined && basedOnRevision > baseRevision) {
    throw notValid('basedOnRevision', 'activity-text.base-not-known');
  }
  return basedOnRevision ?? baseRevision;
}

function isSame(current: ActivityText, blocks: readonly Block[], basedOnRevision: number | null): boolean {
  return current.basedOnRevision === basedOnRevision && canonical(current.blocks) === canonical(blocks);
}

/** `jsonb` keeps no order of keys, so both sides are written with sorted ones. */
function canonical(blocks: readonly Block[]): string {
  return JSON.stringify(blocks, (_key, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
