import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { LocalisedText, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import type { RubricScores } from '../rubric/rubric';
import type { Allocation } from './allocate';
import { PeerReview } from './peer-review.entity';

/** A review as the one who gives it sees it: the work, never its author. */
export interface ReviewRow {
  readonly id: string;
  readonly submissionId: string;
  readonly reviewerEnrolmentId: string;
  readonly activityId: string;
  readonly activityTitle: LocalisedText;
  readonly text: string;
  readonly fileIds: readonly string[];
  readonly stage: string;
  readonly dueAt: Date;
  readonly givenAt: Date | null;
  readonly replacedAt: Date | null;
  readonly scores: RubricScores | null;
  readonly percent: number | null;
  readonly comment: string;
}

const REVIEW = `
  select r.id, r.submission_id as "submissionId", r.reviewer_enrolment_id as "reviewerEnrolmentId",
         s.activity_id as "activityId", a.title as "activityTitle", s.text, s.file_ids as "fileIds", s.stage,
         r.due_at as "dueAt", r.given_at as "givenAt", r.replaced_at as "replacedAt", r.scores,
         r.percent::float8 as percent, r.comment
    from peer_reviews r join submissions s on s.id = r.submission_id join activities a on a.id = s.activity_id`;

@Injectable()
export class PeerReviewRepository extends BaseRepository<PeerReview> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, PeerReview);
  }

  async find(ctx: OperationContext, id: string, { lock = false } = {}): Promise<ReviewRow | null> {
    const [row] = await this.query<ReviewRow>(ctx, `${REVIEW} where r.id = $1 ${lock ? 'for update of r, s' : ''}`, [
      id,
    ]);
    return row ?? null;
  }

  /** What is asked of one person, in the order in which it was asked. */
  async askedOf(ctx: OperationContext, reviewerEnrolmentId: string, activityId: string): Promise<ReviewRow[]> {
    return this.query<ReviewRow>(
      ctx,
      `${REVIEW} where r.reviewer_enrolment_id = $1 and s.activity_id = $2 and r.replaced_at is null order by r.asked_at, r.id`,
      [reviewerEnrolmentId, activityId],
    );
  }

  /** All reviews of one assignment in one cohort. */
  async ofAssignment(ctx: OperationContext, cohortId: string, activityId: string): Promise<ReviewRow[]> {
    return this.query<ReviewRow>(
      ctx,
      `${REVIEW} join enrolments e on e.id = s.enrolment_id where e.cohort_id = $1 and s.activity_id = $2`,
      [cohortId, activityId],
    );
  }

  async of(ctx: OperationContext, submissionId: string): Promise<ReviewRow[]> {
    return this.query<ReviewRow>(ctx, `${REVIEW} where r.submission_id = $1 order by r.given_at, r.id`, [submissionId]);
  }

  /** Asks; somebody who was asked about that work before is not asked twice. */
  async ask(
    ctx: OperationContext,
    allocations: readonly (Allocation & { readonly id: string })[],
    { askedAt, dueAt }: { askedAt: Date; dueAt: Date },
  ): Promise<void> {
    await this.query(
      ctx,
      `insert into peer_reviews (id, submission_id, reviewer_enrolment_id, asked_at, due_at, comment)
       select g.id, g.submission_id, g.reviewer_id, $4, $5, ''
         from unnest($1::uuid[], $2::uuid[], $3::uuid[]) g(id, submission_id, reviewer_id)
       on conflict do nothing`,
      [
        allocations.map(({ id }) => id),
        allocations.map(({ submissionId }) => submissionId),
        allocations.map(({ reviewerEnrolmentId }) => reviewerEnrolmentId),
        askedAt,
        dueAt,
      ],
    );
  }

  async replace(ctx: OperationContext, id: string, at: Date): Promise<void> {
    await this.query(ctx, 'update peer_reviews set replaced_at = $2 where id = $1', [id, at]);
  }

  async give(
    ctx: OperationContext,
    review: { id: string; scores: RubricScores; percent: number; comment: string; at: Date },
  ): Promise<void> {
    await this.query(
      ctx,
      'update peer_reviews set scores = $2, percent = $3, comment = $4, given_at = $5 where id = $1',
      [review.id, JSON.stringify(review.scores), review.percent, review.comment, review.at],
    );
  }
}
