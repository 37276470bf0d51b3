import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { DirectoryService } from '@tamkin/identity';
import { newId, notFound, type Language, type OperationContext, type PersonNames } from '@tamkin/kernel';
import type { ActivityText } from '../activity-text.entity';
import { TextRevisionRepository, type RevisionRow, type RevisionText } from './text-revision.repository';

export interface TextRevisionItem extends RevisionRow {
  /** `null`: not known, or not a person. */
  readonly savedByNames: PersonNames | null;
}

interface SavedText {
  readonly before: ActivityText | null;
  readonly text: ActivityText;
  /** Never to take the place of what was kept last: a text restored, or taken instead of one's own. */
  readonly newSitting: boolean;
}

/** One author's saves that lie closer together count as one sitting. */
const SITTING_MS = 10 * 60_000;

/** Who wrote what, when: the past of every text, to compare with and to go back to. */
@Injectable()
export class TextHistory {
  constructor(
    private readonly revisions: TextRevisionRepository,
    private readonly directory: DirectoryService,
  ) {}

  /** Newest first, those of earlier versions of the course included. */
  async list(ctx: OperationContext, activityId: string, language: Language): Promise<TextRevisionItem[]> {
    requireScope(ctx, 'courses.author');
    const rows = await this.revisions.listOf(ctx, activityId, language);
    const names = await this.directory.personNames(ctx, [...new Set(rows.flatMap(({ savedBy }) => savedBy ?? []))]);
    return rows.map((row) => ({ ...row, savedByNames: names.get(row.savedBy ?? '') ?? null }));
  }

  async read(ctx: OperationContext, input: { activityId: string; revisionId: string }): Promise<RevisionText> {
    requireScope(ctx, 'courses.author');
    const found = await this.revisions.find(ctx, input.activityId, input.revisionId);
    if (!found) throw notFound('text-revision');
    return found;
  }

  /** Within the transaction of a save. `before` is kept too when nothing of this text was kept yet. */
  async keep(ctx: OperationContext, { before, text, newSitting }: SavedText): Promise<void> {
    const { activityId, language, revision, blocks, updatedAt: savedAt, updatedBy: savedBy } = text;
    const newest = await this.revisions.newest(ctx, activityId, language);
    if (!newest && before) await this.revisions.add(ctx, firstOf(before));
    const now = { activityId, language, revision, blocks, savedAt, savedBy };
    const sitting = newSitting ? null : newest;
    if (sitting?.savedBy === savedBy && savedAt.getTime() - sitting.startedAt.getTime() < SITTING_MS) {
      return this.revisions.replace(ctx, { ...now, id: sitting.id, startedAt: sitting.startedAt });
    }
    await this.revisions.add(ctx, { ...now, id: newId(), startedAt: savedAt });
    await this.revisions.thin(ctx, activityId, language);
  }
}

function firstOf({ activityId, language, revision, blocks, updatedAt, updatedBy }: ActivityText) {
  const at = { startedAt: updatedAt, savedAt: updatedAt, savedBy: updatedBy };
  return { id: newId(), activityId, language, revision, blocks, ...at };
}
