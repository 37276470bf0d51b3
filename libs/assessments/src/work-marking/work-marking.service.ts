import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '@tamkin/database';
import { actorPersonId, type OperationContext } from '@tamkin/kernel';
import { refusals } from '../assessments.errors';
import { SubmissionFiles, type SubmittedFile } from '../assignment/submission-files';
import { SubmissionRepository, type HandedIn, type SubmissionRow } from '../assignment/submission.repository';
import { visibleMarks } from '../markers/marker-role';
import type { MarkerRole } from '../markers/marking-stage';
import { acceptMark, type MarkToGive } from './accept-mark';
import { isRepetition } from './verdict';
import { WorkDesk, type WorkOnDesk } from './work-desk';
import { WorkVerdicts } from './work-verdicts';

/** A piece of work as the one who marks it sees it: `marks` are the actor's own and, for who moderates, those of both markers. */
export interface WorkToMark extends WorkOnDesk {
  readonly files: ReadonlyMap<string, SubmittedFile>;
  /** Earlier hand-ins, the newest first. */
  readonly versions: readonly HandedIn[];
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
    private readonly desk: WorkDesk,
    private readonly submissions: SubmissionRepository,
    private readonly verdicts: WorkVerdicts,
    private readonly workFiles: SubmissionFiles,
    private readonly transactions: TransactionRunner,
  ) {}

  async read(ctx: OperationContext, id: string): Promise<WorkToMark> {
    const work = await this.desk.open(ctx, id);
    const versions = await this.submissions.versionsOf(ctx, id);
    const marks = visibleMarks(work.marks, { stage: work.submission.stage, me: actorPersonId(ctx) });
    const files = await this.workFiles.of(ctx, [work.submission, ...versions, ...marks]);
    return { ...work, versions, marks, files };
  }

  /** What somebody said about the work, to be named in the mark that follows. */
  async uploadVoice(
    ctx: OperationContext,
    { id, name, content }: { id: string; name: string; content: Readable | Buffer },
  ): Promise<SubmittedFile> {
    await this.desk.require(ctx, id);
    return this.workFiles.storeVoice(ctx, { name, content });
  }

  async mark(ctx: OperationContext, given: MarkOfWork): Promise<void> {
    await this.transactions.run(ctx, async (ctx) => {
      const work = await this.desk.open(ctx, given.id, { lock: true });
      const verdict = acceptMark(given, work.settings);
      if (isRepetition(work.marks, verdict, actorPersonId(ctx))) return;
      await this.desk.requireUnreported(ctx, work.submission);
      requireMarkable(work.submission, given.handedInAt);
      const role = requireRole(work);
      await this.workFiles.requireOwnVoice(ctx, verdict.voiceFileId);
      await this.verdicts.give(ctx, work, role, verdict);
    });
  }
}

function requireMarkable(work: SubmissionRow, handedInAt: Date): void {
  if (work.status === 'accepted') throw refusals.submissionAccepted();
  if (work.handedInAt.getTime() !== handedInAt.getTime()) throw refusals.submissionChangedMeanwhile();
}

function requireRole({ role, submission, fromPeers }: WorkOnDesk): MarkerRole {
  if (role) return role;
  if (fromPeers) throw refusals.markFromPeers();
  throw submission.stage === 'second' ? refusals.secondMarkerMustDiffer() : refusals.moderatorMustDiffer();
}
