import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tamkin/audit';
import { actorPersonId, Clock, newId, type OperationContext } from '@tamkin/kernel';
import type { SettingsRow } from '../assignment/assignment-settings.repository';
import { SubmissionRepository, type SubmissionRow } from '../assignment/submission.repository';
import { hasSecondMarker } from '../markers/marking-rules';
import type { MarkerRole, MarkRole } from '../markers/marking-stage';
import { SubmissionMarkRepository, type MarkRow } from './submission-mark.repository';
import { agree, between, type Verdict } from './verdict';
import { WorkRelease } from './work-release';

interface WorkWithMarks {
  readonly submission: SubmissionRow;
  readonly settings: SettingsRow;
  /** Before the new one. */
  readonly marks: readonly MarkRow[];
}

/** Writes what markers say of work down, and what follows from it: a second marker, a moderator, or the mark that counts. */
@Injectable()
export class WorkVerdicts {
  constructor(
    private readonly submissions: SubmissionRepository,
    private readonly marks: SubmissionMarkRepository,
    private readonly releases: WorkRelease,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** One more mark. Inside the transaction that holds the work. */
  async give(ctx: OperationContext, work: WorkWithMarks, role: MarkerRole, verdict: Verdict): Promise<void> {
    const { submission, settings, marks } = work;
    await this.put(ctx, submission, role, verdict);
    if (role === 'first' && hasSecondMarker(settings, submission.id)) {
      return this.submissions.moveTo(ctx, [submission.id], 'second');
    }
    const first = marks.find((mark) => mark.role === 'first');
    if (role === 'second' && first) {
      const agreed = agree(first, verdict, settings.moderationGap);
      if (!agreed) return this.submissions.moveTo(ctx, [submission.id], 'moderation');
      return this.settle(ctx, submission, settings, between(first, verdict));
    }
    if (role === 'moderator') {
      await this.audit.record(ctx, {
        action: 'mark.decided-by-moderator',
        subject: { kind: 'submission', id: submission.id },
        details: { stage: submission.stage, percent: verdict.percent, decision: verdict.decision },
      });
    }
    return this.settle(ctx, submission, settings, verdict);
  }

  /** Records what counts and lets it be seen, unless marks of this assignment are released together. */
  async settle(
    ctx: OperationContext,
    work: SubmissionRow,
    settings: SettingsRow,
    verdict: Verdict,
    { byProduct = false } = {},
  ): Promise<void> {
    await this.put(ctx, work, 'final', verdict, byProduct ? null : actorPersonId(ctx));
    if (settings.releaseTogether) await this.submissions.moveTo(ctx, [work.id], 'held');
    else await this.releases.release(ctx, [work.id]);
  }

  /** Another mark in place of the one that counts; where that was known already, what followed from it follows again. */
  async overrule(ctx: OperationContext, { submission }: WorkWithMarks, verdict: Verdict): Promise<void> {
    await this.put(ctx, submission, 'moderator', verdict);
    await this.put(ctx, submission, 'final', verdict);
    if (submission.stage === 'over') await this.releases.release(ctx, [submission.id], { corrected: true });
  }

  private async put(
    ctx: OperationContext,
    { id: submissionId, number }: SubmissionRow,
    role: MarkRole,
    verdict: Verdict,
    markerId = actorPersonId(ctx),
  ): Promise<void> {
    const given = { id: newId(), markerId, markedAt: this.clock.now() };
    await this.marks.put(ctx, { ...verdict, ...given, submissionId, number, role });
  }
}
