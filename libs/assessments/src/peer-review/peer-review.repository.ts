import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import { COHORT_PHASE, COHORT_REPORTED, type CohortPhase } from '@tamkin/enrolments';
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
  readonly cohortId: string;
  readonly phase: CohortPhase;
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

/** What one person still has to review for one assignment. */
export interface ReviewsLeft {
  readonly enrolmentId: string;
  readonly activityId: string;
  readonly activityTitle: LocalisedText;
  readonly left: number;
  /** The earliest of them. */
  readonly dueAt: Date;
}

/** A review that was given, as the author of the work reads it. */
export interface ReceivedReview {
  /** Of the hand-in that was reviewed. */
  readonly number: number;
  readonly scores: RubricScores;
  readonly percent: number;
  readonly comment: string;
}

/** A review as trainers see it, with the name of who was asked. */
export interface ReviewWithName {
  readonly id: string;
  readonly number: number;
  readonly givenLatin: string;
  readonly familyLatin: string;
  readonly givenArabic: string | null;
  readonly familyArabic: string | null;
  readonly dueAt: Date;
  readonly givenAt: Date | null;
  readonly replacedAt: Date | null;
  readonly scores: RubricScores | null;
  readonly percent: number | null;
  readonly comment: string;
}

/** Of the hand-in that stands; what was reviewed of an earlier one is over. */
const REVIEW = `
  select r.id, r.submission_id as "submissionId", r.reviewer_enrolment_id as "reviewerEnrolmentId",
         s.activity_id as "activityId", a.title as "activityTitle", c.id as "cohortId", ${COHORT_PHASE} as phase,
         s.text, s.file_ids as "fileIds", s.stage, r.due_at as "dueAt", r.given_at as "givenAt", r.replaced_at as "replacedAt", r.scores,
         r.percent::float8 as percent, r.comment
    from peer_reviews r join submissions s on s.id = r.submission_id and s.number = r.number
    join activities a on a.id = s.activity_id
    join enrolments e on e.id = s.enrolment_id
    join cohorts c on c.id = e.cohort_id`;

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

  /** What one person has still to give, over all their courses whose marks still count, the earliest day first. */
  async leftOf(ctx: OperationContext, personId: string): Promise<ReviewsLeft[]> {
    return this.query<ReviewsLeft>(
      ctx,
      `select e.id as "enrolmentId", a.id as "activityId", a.title as "activityTitle", count(*)::int as left,
              min(r.due_at) as "dueAt"
         from enrolments e join cohorts c on c.id = e.cohort_id and not ${COHORT_REPORTED}
         join peer_reviews r on r.reviewer_enrolment_id = e.id and r.given_at is null and r.replaced_at is null
         join submissions s on s.id = r.submission_id and s.number = r.number and s.stage = 'peers'
         join activities a on a.id = s.activity_id
        where e.person_id = $1 and e.status = 'enrolled'
        group by e.id, a.id order by min(r.due_at), a.id`,
      [personId],
    );
  }

  /** Reviews given for own work: of earlier hand-ins, and of the present one once its mark is released. */
  async receivedFor(
    ctx: OperationContext,
    { enrolmentId, activityId }: { enrolmentId: string; activityId: string },
  ): Promise<ReceivedReview[]> {
    return this.query<ReceivedReview>(
      ctx,
      `select r.number, r.scores, r.percent::float8 as percent, r.comment
         from submissions s join peer_reviews r on r.submission_id = s.id and r.given_at is not null
        where s.enrolment_id = $1 and s.activity_id = $2 and (s.stage = 'over' or r.number < s.number)
        order by r.number desc, md5(r.id::text)`,
      [enrolmentId, activityId],
    );
  }

  /** All reviews of one assignment in one cohort. */
  async ofAssignment(ctx: OperationContext, cohortId: string, activityId: string): Promise<ReviewRow[]> {
    return this.query<ReviewRow>(ctx, `${REVIEW} where e.cohort_id = $1 and s.activity_id = $2`, [
      cohortId,
      activityId,
    ]);
  }

  async of(ctx: OperationContext, submissionId: string): Promise<ReviewRow[]> {
    return this.query<ReviewRow>(ctx, `${REVIEW} where r.submission_id = $1 order by r.given_at, r.id`, [submissionId]);
  }

  /** Everything asked about one piece of work, the newest hand-in first. */
  async withNames(ctx: OperationContext, submissionId: string): Promise<ReviewWithName[]> {
    return this.query<ReviewWithName>(
      ctx,
      `select r.id, r.number, p.given_latin as "givenLatin", p.family_latin as "familyLatin", p.given_arabic as "givenArabic",
              p.family_arabic as "familyArabic", r.due_at as "dueAt", r.given_at as "givenAt",
              r.replaced_at as "replacedAt", r.scores, r.percent::float8 as percent, r.comment
         from peer_reviews r join enrolments e on e.id = r.reviewer_enrolment_id join persons p on p.id = e.person_id
        where r.submission_id = $1 order by r.number desc, r.asked_at, r.id`,
      [submissionId],
    );
  }

  /** Asks; somebody who was asked about that hand-in before is not asked twice. */
  async ask(
    ctx: OperationContext,
    allocations: readonly (Allocation & { readonly id: string })[],
    { askedAt, dueAt }: { askedAt: Date; dueAt: Date },
  ): Promise<void> {
    await this.query(
      ctx,
      `insert into peer_reviews (id, submission_id, number, reviewer_enrolment_id, asked_at, due_at, comment)
       select g.id, s.id, s.number, g.reviewer_id, $4, $5, ''
         from unnest($1::uuid[], $2::uuid[], $3::uuid[]) g(id, submission_id, reviewer_id)
         join submissions s on s.id = g.submission_id
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
