import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { TransactionRunner } from '@tamkin/database';
import { CohortsService } from '@tamkin/enrolments';
import { Clock, newId, type OperationContext } from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import { refusals } from '../assessments.errors';
import { peerReviewsAsked } from '../assessments.events';
import { chasePeerReviews } from '../assessments.jobs';
import { AssignmentSettingsRepository, type SettingsRow } from '../assignment/assignment-settings.repository';
import { SubmissionRepository } from '../assignment/submission.repository';
import { allocateInRing, chooseInstead, type Allocation, type Reviewer } from './allocate';
import { PeerReviewRepository, type ReviewRow } from './peer-review.repository';

const DAY_MS = 86_400_000;

interface Round {
  readonly cohortId: string;
  readonly activityId: string;
}

/** Gives work out to peers, asks others in place of those who are late, and in the end leaves the rest to the trainer. */
@Injectable()
export class PeerReviewRounds {
  constructor(
    private readonly reviews: PeerReviewRepository,
    private readonly settings: AssignmentSettingsRepository,
    private readonly submissions: SubmissionRepository,
    private readonly cohorts: CohortsService,
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobWriter,
    private readonly clock: Clock,
  ) {}

  /** Before the last day: a trainer sees that all have handed in. Returns how many pieces of work went to peers. */
  async begin(ctx: OperationContext, round: Round): Promise<number> {
    requireScope(ctx, 'assignments.mark');
    return this.transactions.run(ctx, async (ctx) => {
      await this.cohorts.requireTrainer(ctx, round.cohortId);
      const { peerReviews } = await this.settings.find(ctx, round.activityId);
      const work = await this.submissions.lockAtStage(ctx, { ...round, stage: 'awaits-peers' });
      if (work.length <= peerReviews) throw refusals.tooFewToReview({ least: peerReviews + 1, count: work.length });
      await this.allocate(ctx, round);
      return work.length;
    });
  }

  /**
   * All work that waits for peers; run twice it finds none the second time. Where there is too little for everybody to get
   * as many reviews as promised, the trainer marks.
   */
  async allocate(ctx: OperationContext, round: Round): Promise<void> {
    await this.transactions.run(ctx, async (ctx) => {
      const settings = await this.settings.find(ctx, round.activityId);
      const work = await this.submissions.lockAtStage(ctx, { ...round, stage: 'awaits-peers' });
      const ids = work.map(({ id }) => id);
      if (work.length <= settings.peerReviews) return this.submissions.moveTo(ctx, ids, 'to-mark');
      const reviewable = work.map(({ id, enrolmentId }) => ({ submissionId: id, enrolmentId }));
      await this.ask(ctx, round, settings, allocateInRing(reviewable, settings.peerReviews, round.activityId));
      await this.submissions.moveTo(ctx, ids, 'peers');
    });
  }

  /** After the reviewers' last day: once others are asked; when they, too, are late, the trainer marks. */
  async chase(ctx: OperationContext, round: Round): Promise<void> {
    await this.transactions.run(ctx, async (ctx) => {
      const open = await this.submissions.lockAtStage(ctx, { ...round, stage: 'peers' });
      if (open.length === 0) return;
      const now = this.clock.now();
      const all = await this.reviews.ofAssignment(ctx, round.cohortId, round.activityId);
      const ids = new Set(open.map(({ id }) => id));
      const late = all.filter((each) => ids.has(each.submissionId) && isMissing(each) && each.dueAt <= now);
      const again = late.filter((each) =>
        all.some((other) => other.submissionId === each.submissionId && other.replacedAt),
      );
      const given = new Set(again.map(({ submissionId }) => submissionId));
      await this.submissions.moveTo(ctx, [...given], 'to-mark');
      const first = late.filter(({ submissionId }) => !given.has(submissionId));
      for (const { id } of first) await this.reviews.replace(ctx, id, now);
      await this.askInstead(ctx, round, first, all);
    });
  }

  private async askInstead(
    ctx: OperationContext,
    round: Round,
    late: readonly ReviewRow[],
    all: readonly ReviewRow[],
  ): Promise<void> {
    if (late.length === 0) return;
    const settings = await this.settings.find(ctx, round.activityId);
    const own = await this.submissions.authorsOf(ctx, round);
    const lateReviewers = new Set(late.map(({ reviewerEnrolmentId }) => reviewerEnrolmentId));
    const reviewers = reviewersOf(all, own).filter(({ enrolmentId }) => !lateReviewers.has(enrolmentId));
    const chosen: Allocation[] = [];
    const nobody: string[] = [];
    for (const { submissionId } of late) {
      const counted = reviewers.map((each) => withAsked(each, chosen));
      const reviewerEnrolmentId = chooseInstead(submissionId, counted, round.activityId);
      if (reviewerEnrolmentId) chosen.push({ submissionId, reviewerEnrolmentId });
      else nobody.push(submissionId);
    }
    await this.submissions.moveTo(ctx, nobody, 'to-mark');
    await this.ask(ctx, round, settings, chosen);
  }

  private async ask(
    ctx: OperationContext,
    round: Round,
    { peerReviewDays }: SettingsRow,
    allocations: readonly Allocation[],
  ): Promise<void> {
    const askedAt = this.clock.now();
    const dueAt = new Date(askedAt.getTime() + peerReviewDays * DAY_MS);
    if (allocations.length === 0) return;
    const asked = allocations.map((each) => ({ ...each, id: newId() }));
    await this.reviews.ask(ctx, asked, { askedAt, dueAt });
    await this.jobs.publish(ctx, peerReviewsAsked, { reviewIds: asked.map(({ id }) => id) });
    const id = `chase.${round.cohortId}.${round.activityId}.${dueAt.getTime()}`;
    await this.jobs.enqueue(ctx, chasePeerReviews, round, { notBefore: dueAt, id });
  }
}

function isMissing({ givenAt, replacedAt }: ReviewRow): boolean {
  return givenAt === null && replacedAt === null;
}

/** Everybody who handed in, with how much was asked of them and about whom. */
function reviewersOf(
  all: readonly ReviewRow[],
  own: readonly { readonly submissionId: string; readonly enrolmentId: string }[],
): Reviewer[] {
  return own.map(({ submissionId, enrolmentId }) => {
    const asked = all.filter(({ reviewerEnrolmentId }) => reviewerEnrolmentId === enrolmentId);
    return {
      enrolmentId,
      asked: asked.length,
      excluded: new Set([submissionId, ...asked.map((each) => each.submissionId)]),
    };
  });
}

function withAsked({ enrolmentId, asked, excluded }: Reviewer, chosen: readonly Allocation[]): Reviewer {
  const more = chosen.filter(({ reviewerEnrolmentId }) => reviewerEnrolmentId === enrolmentId);
  return {
    enrolmentId,
    asked: asked + more.length,
    excluded: new Set([...excluded, ...more.map(({ submissionId }) => submissionId)]),
  };
}
