import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { PLAIN_MARKING } from '../markers/marking-rules';
import { AssignmentSettings } from './assignment-settings.entity';

export type SettingsRow = Readonly<Omit<AssignmentSettings, 'activityId'>>;

/** An assignment about which its author decided nothing yet. */
export const PLAIN_SETTINGS: SettingsRow = {
  rubric: [],
  passPercent: null,
  dueDays: null,
  acceptsText: true,
  maxFiles: 5,
  ...PLAIN_MARKING,
  peerReviews: 0,
  peerReviewDays: 7,
  peerMark: 'median',
  revision: 0,
};

const COLUMNS = `rubric, pass_percent as "passPercent", due_days as "dueDays", accepts_text as "acceptsText",
  max_files as "maxFiles", anonymous, second_marker_percent as "secondMarkerPercent", moderation_gap as "moderationGap",
  release_together as "releaseTogether", peer_reviews as "peerReviews", peer_review_days as "peerReviewDays",
  peer_mark as "peerMark", revision`;

@Injectable()
export class AssignmentSettingsRepository extends BaseRepository<AssignmentSettings> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, AssignmentSettings);
  }

  /** The plain settings when there is no row. */
  async find(ctx: OperationContext, activityId: string): Promise<SettingsRow> {
    const [row] = await this.query<SettingsRow>(
      ctx,
      `select ${COLUMNS} from assignment_settings where activity_id = $1`,
      [activityId],
    );
    return row ?? PLAIN_SETTINGS;
  }

  /** False when `revision` (0 = not made yet) is no longer the newest. */
  async write(ctx: OperationContext, activityId: string, settings: SettingsRow): Promise<boolean> {
    const values = [
      activityId,
      JSON.stringify(settings.rubric),
      settings.passPercent,
      settings.dueDays,
      settings.acceptsText,
      settings.maxFiles,
      settings.anonymous,
      settings.secondMarkerPercent,
      settings.moderationGap,
      settings.releaseTogether,
      settings.peerReviews,
      settings.peerReviewDays,
      settings.peerMark,
      settings.revision,
    ];
    const rows = await this.query(
      ctx,
      `insert into assignment_settings (activity_id, rubric, pass_percent, due_days, accepts_text, max_files, anonymous,
              second_marker_percent, moderation_gap, release_together, peer_reviews, peer_review_days, peer_mark, revision)
       select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1
        where $14::int = 0 or exists (select 1 from assignment_settings where activity_id = $1)
       on conflict (activity_id) do update
          set rubric = excluded.rubric, pass_percent = excluded.pass_percent, due_days = excluded.due_days,
              accepts_text = excluded.accepts_text, max_files = excluded.max_files, anonymous = excluded.anonymous,
              second_marker_percent = excluded.second_marker_percent, moderation_gap = excluded.moderation_gap,
              release_together = excluded.release_together, peer_reviews = excluded.peer_reviews,
              peer_review_days = excluded.peer_review_days, peer_mark = excluded.peer_mark,
              revision = assignment_settings.revision + 1
        where assignment_settings.revision = $14
       returning activity_id`,
      values,
    );
    return rows.length > 0;
  }

  async copyAll(ctx: OperationContext, from: readonly string[], to: readonly string[]): Promise<void> {
    await this.query(
      ctx,
      `insert into assignment_settings (activity_id, rubric, pass_percent, due_days, accepts_text, max_files, anonymous,
              second_marker_percent, moderation_gap, release_together, peer_reviews, peer_review_days, peer_mark, revision)
       select pair.new_id, rubric, pass_percent, due_days, accepts_text, max_files, anonymous, second_marker_percent,
              moderation_gap, release_together, peer_reviews, peer_review_days, peer_mark, 1
         from assignment_settings join unnest($1::uuid[], $2::uuid[]) as pair(old_id, new_id) on activity_id = pair.old_id`,
      [from, to],
    );
  }

  async removeAll(ctx: OperationContext, activityIds: readonly string[]): Promise<void> {
    await this.query(ctx, 'delete from assignment_settings where activity_id = any($1::uuid[])', [activityIds]);
  }
}
