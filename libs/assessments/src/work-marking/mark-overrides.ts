import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@tamkin/audit';
import { TransactionRunner } from '@tamkin/database';
import { actorPersonId, Clock, newId, type OperationContext } from '@tamkin/kernel';
import { refusals } from '../assessments.errors';
import { SubmissionFiles } from '../assignment/submission-files';
import { acceptReason } from '../question/accept-reason';
import { acceptMark } from './accept-mark';
import { MarkOverrideRepository } from './mark-override.repository';
import type { MarkRow } from './submission-mark.repository';
import { isSame, type Verdict } from './verdict';
import { WorkDesk, type WorkOnDesk } from './work-desk';
import type { MarkOfWork } from './work-marking.service';
import { WorkVerdicts } from './work-verdicts';

const REASON_LIMIT = 1_000;

export interface MarkToOverride extends MarkOfWork {
  /** For the learner to read. */
  readonly reason: string;
}

/** A trainer answers for marks that came from peers: they may put their own in place of one, with a reason that is kept. */
@Injectable()
export class MarkOverrides {
  constructor(
    private readonly desk: WorkDesk,
    private readonly overrides: MarkOverrideRepository,
    private readonly verdicts: WorkVerdicts,
    private readonly workFiles: SubmissionFiles,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Before the marks are released or after; result and completion follow, and a learner who knew the old mark is told.
   * The same again changes nothing.
   */
  async override(ctx: OperationContext, given: MarkToOverride): Promise<void> {
    await this.transactions.run(ctx, async (ctx) => {
      const work = await this.desk.open(ctx, given.id, { lock: true });
      const reason = acceptReason(given.reason, REASON_LIMIT);
      const verdict = acceptMark(given, work.settings);
      const final = requirePeerMark(work);
      const [latest] = work.overrides;
      if (latest?.reason === reason && isSame(final, verdict)) return;
      await this.desk.requireUnreported(ctx, work.submission);
      if (work.submission.handedInAt.getTime() !== given.handedInAt.getTime()) {
        throw refusals.submissionChangedMeanwhile();
      }
      await this.workFiles.requireOwnVoice(ctx, verdict.voiceFileId);
      await this.record(ctx, work, { final, verdict, reason });
      await this.verdicts.overrule(ctx, work, verdict);
    });
  }

  private async record(
    ctx: OperationContext,
    { submission: { id: submissionId, number, stage } }: WorkOnDesk,
    { final, verdict, reason }: { final: MarkRow; verdict: Verdict; reason: string },
  ): Promise<void> {
    const before = { decisionBefore: final.decision, percentBefore: final.percent };
    const after = { decision: verdict.decision, percent: verdict.percent };
    await this.overrides.add(ctx, {
      ...{ id: newId(), submissionId, number, reason, ...before, ...after },
      ...{ afterRelease: stage === 'over', decidedBy: actorPersonId(ctx), decidedAt: this.clock.now() },
    });
    await this.audit.record(ctx, {
      action: 'mark.overridden',
      subject: { kind: 'submission', id: submissionId },
      details: { stage, reason, ...before, ...after },
    });
  }
}

function requirePeerMark({ fromPeers, marks }: WorkOnDesk): MarkRow {
  const final = marks.find(({ role }) => role === 'final');
  if (!fromPeers || !final) throw refusals.markNotFromPeers();
  return final;
}
