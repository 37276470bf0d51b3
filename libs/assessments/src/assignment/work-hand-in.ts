import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { TransactionRunner } from '@tamkin/database';
import { EnrolmentsService, type EnrolmentView } from '@tamkin/enrolments';
import { Clock, DomainError, newId, type OperationContext } from '@tamkin/kernel';
import { refusals } from '../assessments.errors';
import { PeerTurn, type StageAtHandIn } from '../peer-review/peer-turn';
import { partProblems } from '../question/question-content';
import { plainText } from '../question/plain-text';
import type { SettingsRow } from './assignment-settings.repository';
import { isOpen, MyAssignments, type Place } from './my-assignments';
import { SubmissionFiles, type SubmittedFile } from './submission-files';
import { SubmissionRepository, type SubmissionRow } from './submission.repository';

export const MAX_FILES = 5;
export const TEXT_LIMIT = 20_000;

export interface WorkToHandIn extends Place {
  readonly text: string;
  readonly fileIds: readonly string[];
}

/** Work of a learner: text, files and photographed pages, handed in until it is accepted. */
@Injectable()
export class WorkHandIn {
  constructor(
    private readonly mine: MyAssignments,
    private readonly submissions: SubmissionRepository,
    private readonly enrolments: EnrolmentsService,
    private readonly workFiles: SubmissionFiles,
    private readonly peers: PeerTurn,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  /** A photo or PDF (looked at byte by byte, 20 MB) to be named in the hand-in that follows. */
  async upload(
    ctx: OperationContext,
    { name, content, ...place }: Place & { name: string; content: Readable | Buffer },
  ): Promise<SubmittedFile> {
    requireScope(ctx, 'learning.take');
    const { enrolment, settings } = await this.mine.require(ctx, place, { plans: true });
    // A file is often named after its author, and its name travels with it.
    const shownName = settings.anonymous || settings.peerReviews > 0 ? 'work' : name;
    return this.workFiles.storeWork(ctx, { name: shownName, content, ownerId: enrolment.personId });
  }

  /**
   * Hands in, or hands in again until it is accepted. What was sent back also after the cohort has closed, as long as it can still be
   * marked. The same content again changes nothing.
   */
  async handIn(ctx: OperationContext, given: WorkToHandIn): Promise<void> {
    requireScope(ctx, 'learning.take');
    await this.transactions.run(ctx, async (ctx) => {
      const { enrolment, settings } = await this.mine.require(ctx, given, { lock: true });
      const text = acceptWork(given, settings);
      const before = await this.submissions.findOf(ctx, { ...given, lock: true });
      if (before && isSame(before, text, given.fileIds)) return;
      if (before?.status === 'sent-back') await this.enrolments.requireUnreported(ctx, enrolment.cohortId);
      else this.enrolments.requireOpen(ctx, enrolment);
      if (before?.status === 'accepted') throw refusals.submissionAccepted();
      if (before && !isOpen(before)) throw refusals.submissionBeingMarked();
      await this.workFiles.requireOwnWork(ctx, enrolment.personId, given.fileIds);
      const stage =
        settings.peerReviews > 0 ? await this.peers.expectPeers(ctx, enrolment, given.activityId) : 'to-mark';
      await this.write(ctx, enrolment, { ...given, text, stage }, before);
    });
  }

  private async write(
    ctx: OperationContext,
    { id: enrolmentId, cohortId }: EnrolmentView,
    { activityId, text, fileIds, stage }: WorkToHandIn & { readonly stage: StageAtHandIn },
    before: SubmissionRow | null,
  ): Promise<void> {
    const now = this.clock.now();
    if (before) {
      await this.submissions.replace(ctx, { id: before.id, text, fileIds, now, stage });
    } else {
      // Numbers of learners are given one after the other.
      await this.transactions.lock(ctx, `assignment ${activityId} of ${cohortId}`);
      await this.submissions.add(ctx, { id: newId(), enrolmentId, activityId, text, fileIds, now, stage });
    }
    await this.enrolments.recordResult(ctx, { enrolmentId, activityId, score: null, passed: null, done: false });
  }
}

function acceptWork({ text, fileIds }: WorkToHandIn, { acceptsText, maxFiles }: SettingsRow): string {
  const problems = partProblems('text', text, TEXT_LIMIT);
  if (fileIds.length > maxFiles) {
    problems.push({ field: 'fileIds', code: 'field.too-much', details: { max: maxFiles } });
  }
  const clean = plainText(text);
  if (clean && !acceptsText) problems.push({ field: 'text', code: 'submission.files-only' });
  if (!clean && fileIds.length === 0) problems.push({ field: 'text', code: 'submission.empty' });
  if (problems.length > 0) throw new DomainError('not-valid', 'request.not-valid', {}, problems);
  return clean;
}

function isSame(before: SubmissionRow, text: string, fileIds: readonly string[]): boolean {
  return before.status !== 'sent-back' && before.text === text && before.fileIds.join() === fileIds.join();
}
