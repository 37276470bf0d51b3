import { Injectable } from '@nestjs/common';
import type { OperationContext } from '@tamkin/kernel';
import type { SettingsRow } from '../assignment/assignment-settings.repository';
import { SubmissionRepository } from '../assignment/submission.repository';
import { WorkVerdicts } from '../work-marking/work-verdicts';
import { together } from './allocate';
import { PeerReviewRepository } from './peer-review.repository';

/** What the reviews of one piece of work come to. */
@Injectable()
export class PeerMark {
  constructor(
    private readonly reviews: PeerReviewRepository,
    private readonly submissions: SubmissionRepository,
    private readonly verdicts: WorkVerdicts,
  ) {}

  /** All reviews are in: what they come to is the mark, or the trainer marks with the reviews before them. */
  async settleWhenComplete(ctx: OperationContext, submissionId: string, settings: SettingsRow): Promise<void> {
    const asked = (await this.reviews.of(ctx, submissionId)).filter(({ replacedAt }) => !replacedAt);
    const work = await this.submissions.find(ctx, submissionId, { lock: true });
    if (!work || asked.some(({ givenAt }) => !givenAt)) return;
    if (settings.peerMark === 'advisory') return this.submissions.moveTo(ctx, [work.id], 'to-mark');
    const percents = asked.flatMap((review) => (review.percent === null ? [] : [review.percent]));
    const percent = together(percents, settings.peerMark);
    const passed = settings.passPercent === null || percent >= settings.passPercent;
    const none = { points: null, scores: null, voiceFileId: null, comment: '' };
    const decision = passed ? ('accepted' as const) : ('sent-back' as const);
    await this.verdicts.settle(ctx, work, settings, { ...none, decision, percent }, { byProduct: true });
  }
}
