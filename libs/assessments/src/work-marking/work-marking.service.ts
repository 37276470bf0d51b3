import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { TransactionRunner } from '@tamkin/database';
import { EnrolmentsService } from '@tamkin/enrolments';
import { actorPersonId, Clock, newId, notFound, type OperationContext } from '@tamkin/kernel';
import { refusals } from '../assessments.errors';
import { AssignmentSettingsRepository, type SettingsRow } from '../assignment/assignment-settings.repository';
import { SubmissionRepository, type HandedIn, type SubmissionRow } from '../assignment/submission.repository';
import { SubmissionFiles, type SubmittedFile } from '../assignment/submission-files';
import { acceptMark, type MarkToGive } from './accept-mark';
import { MarkRelease } from './mark-release';
import { agree, between, hasSecondMarker, roleAt, type Verdict } from './second-marking';
import type { MarkRole } from './submission-mark.entity';
import { SubmissionMarkRepository, type MarkRow } from './submission-mark.repository';

/** A piece of work as the one who marks it sees it. */
export interface WorkToMark {
  readonly submission: SubmissionRow;
  readonly settings: SettingsRow;
  readonly files: ReadonlyMap<string, SubmittedFile>;
  /** Earlier hand-ins, the newest first. */
  readonly versions: readonly HandedIn[];
  /** The actor's own and, for who moderates, those of the two markers. */
  readonly marks: readonly MarkRow[];
  /** As whom the actor would mark it now; `null` = not now, not them, or no longer. */
  readonly role: Exclude<MarkRole, 'final'> | null;
}

export interface MarkOfWork extends MarkToGive {
  readonly id: string;
  /** Which hand-in was read: one handed in again meanwhile is not marked unread. */
  readonly handedInAt: Date;
}

/** Reads work and marks it: a first marker, sometimes a second, a moderator where they differ. */
@Injectable()
export class WorkMarking {
  constructor(
    private readonly submissions: SubmissionRepository,
    private readonly settings: AssignmentSettingsRepository,
    private readonly marks: SubmissionMarkRepository,
    private readonly releases: MarkRelease,
    private readonly workFiles: SubmissionFiles,
    private readonly enrolments: EnrolmentsService,
    private readonly transactions: TransactionRunner,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async read(ctx: OperationContext, id: string): Promise<WorkToMark> {
    const submission = await this.requireWork(ctx, id);
    const settings = await this.settings.find(ctx, submission.activityId);
    const versions = await this.submissions.versionsOf(ctx, id);
    const all = await this.marks.of(ctx, { submissionId: id, number: submission.number });
    const role = await this.roleOf(ctx, submission, all);
    const marks = visibleMarks(all, submission, actorPersonId(ctx));
    const files = await this.workFiles.of(ctx, [submission, ...versions, ...marks]);
    return { submission, settings, versions, marks, role, files };
  }

  /** What somebody said about the work, to be named in the mark that follows. */
  async uploadVoice(
    ctx: OperationContext,
    { id, name, content }: { id: string; name: string; content: Readable | Buffer },
  ): Promise<SubmittedFile> {
    await this.requireWork(ctx, id);
    return this.workFiles.storeVoice(ctx, { name, content });
  }

  async mark(ctx: OperationContext, given: MarkOfWork): Promise<void> {
    requireScope(ctx, 'assignments.mark');
    await this.transactions.run(ctx, async (ctx) => {
      const work = await this.requireWork(ctx, given.id, { lock: true });
      const settings = await this.settings.find(ctx, work.activityId);
      const verdict = acceptMark(given, settings);
      const all = await this.marks.of(ctx, { submissionId: work.id, number: work.number });
      if (isRepetition(all, verdict, actorPersonId(ctx))) return;
      this.requireMarkable(work, given.handedInAt);
      const role = await this.requireRole(ctx, work, all);
      await this.workFiles.requireOwnVoice(ctx, verdict.voiceFileId);
      await this.put(ctx, work, role, verdict);
      await this.decide(ctx, work, settings, role, verdict, all);
    });
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

  private async decide(
    ctx: OperationContext,
    work: SubmissionRow,
    settings: SettingsRow,
    role: MarkRole,
    verdict: Verdict,
    before: readonly MarkRow[],
  ): Promise<void> {
    if (role === 'first' && hasSecondMarker(settings, work.id)) {
      return this.submissions.moveTo(ctx, [work.id], 'second');
    }
    const first = before.find((mark) => mark.role === 'first');
    if (role === 'second' && first) {
      const agreed = agree(first, verdict, settings.moderationGap);
      if (!agreed) return this.submissions.moveTo(ctx, [work.id], 'moderation');
      return this.settle(ctx, work, settings, between(first, verdict));
    }
    if (role === 'moderator') {
      await this.audit.record(ctx, {
        action: 'mark.decided-by-moderator',
        subject: { kind: 'submission', id: work.id },
        details: { stage: work.stage, percent: verdict.percent, decision: verdict.decision },
      });
    }
    return this.settle(ctx, work, settings, verdict);
  }

  private async put(
    ctx: OperationContext,
    work: SubmissionRow,
    role: MarkRole,
    verdict: Verdict,
    markerId = actorPersonId(ctx),
  ): Promise<void> {
    const { id: submissionId, number } = work;
    const given = { id: newId(), markerId, markedAt: this.clock.now() };
    await this.marks.put(ctx, { ...verdict, ...given, submissionId, number, role });
  }

  private async requireWork(
    ctx: OperationContext,
    id: string,
    options: { lock?: boolean } = {},
  ): Promise<SubmissionRow> {
    requireScope(ctx, 'assignments.mark');
    const work = await this.submissions.find(ctx, id, options);
    if (!work) throw notFound('submission');
    await this.enrolments.forTrainer(ctx, work.enrolmentId);
    return work;
  }

  private requireMarkable(work: SubmissionRow, handedInAt: Date): void {
    if (work.cohortStatus === 'closed') throw refusals.cohortClosed();
    if (work.status === 'accepted') throw refusals.submissionAccepted();
    if (work.handedInAt.getTime() !== handedInAt.getTime()) throw refusals.submissionChangedMeanwhile();
  }

  private async requireRole(
    ctx: OperationContext,
    work: SubmissionRow,
    marks: readonly MarkRow[],
  ): Promise<Exclude<MarkRole, 'final'>> {
    const role = await this.roleOf(ctx, work, marks);
    if (role) return role;
    throw work.stage === 'second' ? refusals.secondMarkerMustDiffer() : refusals.moderatorMustDiffer();
  }

  /** A second marker is never the first; a moderator is a third trainer where the cohort has one. */
  private async roleOf(
    ctx: OperationContext,
    work: SubmissionRow,
    marks: readonly MarkRow[],
  ): Promise<Exclude<MarkRole, 'final'> | null> {
    if (work.status === 'accepted' || work.cohortStatus === 'closed') return null;
    const me = actorPersonId(ctx);
    const marked = marks.some(({ role, markerId }) => (role === 'first' || role === 'second') && markerId === me);
    if (!marked || me === null) return roleAt(work.stage);
    if (work.stage === 'second') return null;
    const { cohortId, id: submissionId, number } = work;
    const blocked =
      work.stage === 'moderation' && (await this.marks.hasFreshTrainer(ctx, { cohortId, submissionId, number }));
    return blocked ? null : roleAt(work.stage);
  }
}

/** A second marker must not see what the first one thought; a moderator sees both. */
function visibleMarks(marks: readonly MarkRow[], { stage }: SubmissionRow, me: string | null): MarkRow[] {
  return marks.filter(({ markerId }) => stage !== 'second' || markerId === me);
}

function isRepetition(marks: readonly MarkRow[], verdict: Verdict, me: string | null): boolean {
  return marks.some(
    (mark) =>
      mark.role !== 'final' &&
      mark.markerId === me &&
      mark.decision === verdict.decision &&
      mark.comment === verdict.comment &&
      mark.percent === verdict.percent &&
      mark.voiceFileId === verdict.voiceFileId &&
      JSON.stringify(sorted(mark.scores)) === JSON.stringify(sorted(verdict.scores)),
  );
}

function sorted(scores: Verdict['scores']): [string, string][] | null {
  return scores && Object.entries(scores).sort(([one], [other]) => one.localeCompare(other));
}
