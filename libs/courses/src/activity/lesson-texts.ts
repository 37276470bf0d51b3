import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { TransactionRunner } from '@tamkin/database';
import { StoredFiles } from '@tamkin/files';
import { actorPersonId, Clock, DomainError, type Language, type OperationContext } from '@tamkin/kernel';
import { activityNotFound, languageNotDeclared, textChangedMeanwhile } from '../courses.errors';
import { DraftLock } from '../course-version/draft-lock';
import { ActivityRepository, type ActivityPlace } from './activity.repository';
import type { ActivityText } from './activity-text.entity';
import { ActivityTextRepository, type TextRow } from './activity-text.repository';
import type { Block } from './block';
import { filesOf, isComplete, readBlocks } from './block-rules';
import type { BlockInput } from './blocks/block-input';
import { TextHistory } from './history/text-history';
import { standingsOf, type BlockStanding } from './translation/block-standing';
import { TextsOfActivity } from './translation/texts-of-activity';

export interface SaveText {
  readonly activityId: string;
  readonly language: Language;
  /** Of the text the author changed; 0 when it did not exist. */
  readonly revision: number;
  readonly blocks: readonly BlockInput[];
  /** Of a translation: blocks the author says match the base as it is now; all of them when left out. */
  readonly confirmed?: readonly string[];
  /** What stands there now stays in the history, however recently this author wrote it. */
  readonly newSitting?: boolean;
}

export interface SavedText {
  readonly revision: number;
  /** Of a translation: some block is behind its base. */
  readonly outOfDate: boolean;
  /** Where the texts of the activity stand after this save, and with which revision. */
  readonly texts: readonly TextStanding[];
}

export interface TextStanding {
  readonly language: Language;
  readonly revision: number;
  /** Of a translation: where each block stands; empty on the base. */
  readonly standings: readonly BlockStanding[];
  /** Of the base: ids of blocks with which a learner could do nothing yet. */
  readonly unfinished: readonly string[];
}

export interface AuthoredText extends TextRow, TextStanding {
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
    private readonly history: TextHistory,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** Every language side by side, with where each block of each translation stands. */
  async ofActivity(ctx: OperationContext, activityId: string): Promise<AuthoredTexts> {
    requireScope(ctx, 'courses.author');
    const activity = await this.activities.place(ctx, activityId);
    if (!activity) throw activityNotFound();
    const rows = await this.texts.findAll(ctx, activityId);
    const all = new TextsOfActivity(activity, rows);
    const texts = rows
      .filter(({ language }) => activity.languages.includes(language))
      .map((row) => ({ ...row, ...standingOf(all, row), outOfDate: all.countsOf(row).outdated > 0 }));
    return { activity, texts };
  }

  /**
   * Saves the text of one language in a draft. A changed base takes its translations along: same order, same structure, and what
   * changed in it is marked in them block by block. A translation keeps words only. Saving the same again changes nothing.
   */
  async save(ctx: OperationContext, input: SaveText): Promise<SavedText> {
    const blocks = readBlocks(input.blocks);
    return this.transactions.run(ctx, async (ctx) => {
      const { activity } = await this.drafts.ofActivity(ctx, input.activityId);
      if (!activity.languages.includes(input.language)) throw languageNotDeclared(input.language);
      await this.requireFiles(ctx, blocks);
      const all = new TextsOfActivity(activity, await this.texts.allOf(ctx, activity.id));
      const before = all.of(input.language);
      const changed = all.written(input.language, blocks, input.confirmed ? new Set(input.confirmed) : null);
      if (!changed.words && !changed.marks) return savedOf(all, input.language);
      if ((before?.revision ?? 0) !== input.revision) throw textChangedMeanwhile();
      const now = { updatedAt: this.clock.now(), updatedBy: actorPersonId(ctx) };
      const revision = input.revision + (changed.words ? 1 : 0);
      const saved = { ...changed.text, ...now, revision };
      if (!(await this.texts.save(ctx, saved, input.revision))) throw textChangedMeanwhile();
      if (changed.words) await this.history.keep(ctx, { before, text: saved, newSitting: input.newSitting === true });
      const after = all.with(saved);
      await this.saveFollowing(ctx, all, after);
      return savedOf(after, input.language);
    });
  }

  /** Writes the other texts that a changed base took along; no revision of theirs, nobody wrote in them. */
  private async saveFollowing(ctx: OperationContext, before: TextsOfActivity, after: TextsOfActivity): Promise<void> {
    for (const text of after.all()) {
      const old = before.of(text.language);
      if (old && old !== text && old.revision === text.revision) await this.texts.save(ctx, text, text.revision);
    }
  }

  /** Files that a document brought for a while stay once a text shows them. */
  private async requireFiles(ctx: OperationContext, blocks: readonly Block[]): Promise<void> {
    const uses = blocks.flatMap((block, index) => filesOf(block).map((use) => ({ ...use, index })));
    const found = await this.files.factsOfMany(
      ctx,
      uses.map(({ id }) => id),
    );
    const problems = uses.flatMap(({ id, kind, field, index }) => {
      if (found.get(id)?.kind === kind) return [];
      const code = found.has(id) ? 'block.file-of-wrong-kind' : 'file.not-found';
      return [{ field: `blocks.${index}.${field}`, code }];
    });
    if (problems.length > 0) throw new DomainError('not-valid', 'request.not-valid', {}, problems);
    const borrowed = [...found.values()].filter(({ expiresAt }) => expiresAt !== null);
    if (borrowed.length > 0) {
      await this.files.keepForGood(
        ctx,
        borrowed.map(({ id }) => id),
      );
    }
  }
}

function savedOf(all: TextsOfActivity<ActivityText>, language: Language): SavedText {
  const own = all.of(language);
  return {
    revision: own?.revision ?? 0,
    outOfDate: own ? all.countsOf(own).outdated > 0 : false,
    texts: all.all().map((text) => standingOf(all, text)),
  };
}

function standingOf<Text extends TextRow | ActivityText>(all: TextsOfActivity<Text>, text: Text): TextStanding {
  const { language, revision } = text;
  const isBase = all.isBase(text);
  return {
    language,
    revision,
    standings: isBase ? [] : standingsOf(all.baseBlocks(), { ...text, marks: all.marksOf(text) }),
    unfinished: isBase ? text.blocks.filter((block) => !isComplete(block)).map(({ id }) => id) : [],
  };
}
