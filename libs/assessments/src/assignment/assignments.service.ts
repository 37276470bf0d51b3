import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { TransactionRunner } from '@tamkin/database';
import { StoredFiles, type FileFacts } from '@tamkin/files';
import {
  actorPersonId,
  Clock,
  decodeCursor,
  DEFAULT_PAGE_SIZE,
  DomainError,
  newId,
  notFound,
  pageOf,
  type LocalisedText,
  type OperationContext,
  type Page,
  type PageRequest,
} from '@tamkin/kernel';
import { CourseActivityRepository } from '../activity/course-activity.repository';
import { refusals } from '../assessments.errors';
import { CohortsService, EnrolmentsService } from '@tamkin/enrolments';
import { partProblems } from '../question/question-content';
import { plainText } from '../question/plain-text';
import type { SubmissionStatus } from './submission.entity';
import { SubmissionRepository, type SubmissionRow } from './submission.repository';

export const MAX_FILES = 5;
export const TEXT_LIMIT = 20_000;
const COMMENT_LIMIT = 4_000;

export interface SubmittedFile {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
  /** Opens the file for some minutes. */
  readonly path: string;
}

export interface SubmissionView extends SubmissionRow {
  readonly files: readonly SubmittedFile[];
}

/** An assignment as its learner sees it; `submission` is `null` before the first hand-in. */
export interface MyAssignment {
  readonly title: LocalisedText;
  readonly actionPlan: boolean;
  readonly submission: SubmissionView | null;
  /** False once accepted or once the cohort is closed. */
  readonly canHandIn: boolean;
}

interface Place {
  readonly enrolmentId: string;
  readonly activityId: string;
}

/** Assignments: text or photographed pages, accepted or sent back by a trainer. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly submissions: SubmissionRepository,
    private readonly activities: CourseActivityRepository,
    private readonly enrolments: EnrolmentsService,
    private readonly cohorts: CohortsService,
    private readonly files: StoredFiles,
    private readonly transactions: TransactionRunner,
    private readonly clock: Clock,
  ) {}

  async mine(ctx: OperationContext, place: Place): Promise<MyAssignment> {
    requireScope(ctx, 'learning.take');
    const { versionId, cohortStatus } = await this.enrolments.mine(ctx, place.enrolmentId);
    const { title, actionPlan } = await this.activities.inVersion(ctx, { ...place, versionId, kind: 'assignment' });
    const row = await this.submissions.findOf(ctx, place);
    const [submission = null] = row ? await this.withFiles(ctx, [row]) : [];
    return { title, actionPlan, submission, canHandIn: cohortStatus === 'open' && row?.status !== 'accepted' };
  }

  /** A photo or PDF (looked at byte by byte, 20 MB) to be named in the hand-in that follows. */
  async upload(
    ctx: OperationContext,
    { name, content, ...place }: Place & { name: string; content: Readable | Buffer },
  ): Promise<SubmittedFile> {
    requireScope(ctx, 'learning.take');
    const { versionId, personId } = await this.enrolments.mine(ctx, place.enrolmentId);
    await this.activities.inVersion(ctx, { ...place, versionId, kind: 'assignment' });
    return this.shown(await this.files.store(ctx, { kind: 'scan', name, content, ownerId: personId }));
  }

  /** Hands in, or hands in again while it is not accepted. The same content again changes nothing. */
  async handIn(ctx: OperationContext, given: Place & { text: string; fileIds: readonly string[] }): Promise<void> {
    requireScope(ctx, 'learning.take');
    const text = acceptWork(given);
    await this.transactions.run(ctx, async (ctx) => {
      const enrolment = await this.enrolments.mine(ctx, given.enrolmentId, { lock: true });
      const { versionId, personId } = enrolment;
      await this.activities.inVersion(ctx, { ...given, versionId, kind: 'assignment' });
      const before = await this.submissions.findOf(ctx, { ...given, lock: true });
      if (before && isSame(before, text, given.fileIds) && before.status !== 'sent-back') return;
      this.enrolments.requireOpen(ctx, enrolment);
      if (before?.status === 'accepted') throw refusals.submissionAccepted();
      await this.requireOwnFiles(ctx, personId, given.fileIds);
      const { enrolmentId, activityId, fileIds } = given;
      const id = before?.id ?? newId();
      await this.submissions.handIn(ctx, { id, enrolmentId, activityId, text, fileIds, now: this.clock.now() });
      await this.enrolments.recordResult(ctx, { enrolmentId, activityId, score: null, passed: null, done: false });
    });
  }

  /** The marking queue of a trainer, longest waiting first. */
  async list(
    ctx: OperationContext,
    filter: { cohortId?: string | undefined; status?: SubmissionStatus | undefined },
    page: PageRequest,
  ): Promise<Page<SubmissionRow>> {
    const scope = requireScope(ctx, 'assignments.mark');
    if (filter.cohortId) await this.cohorts.requireTrainer(ctx, filter.cohortId);
    const limit = page.limit ?? DEFAULT_PAGE_SIZE;
    const [at, id] = page.cursor ? decodeCursor(page.cursor, 2).map(String) : [];
    const rows = await this.submissions.list(ctx, {
      trainerId: scope.everything ? null : scope.trainerId,
      cohortId: filter.cohortId ?? null,
      status: filter.status ?? null,
      after: at && id ? [at, id] : null,
      limit: limit + 1,
    });
    return pageOf(
      rows,
      limit,
      (row) => [row.handedInAt.toISOString(), row.id],
      (row) => row,
    );
  }

  async read(ctx: OperationContext, id: string): Promise<SubmissionView> {
    requireScope(ctx, 'assignments.mark');
    const row = await this.submissions.find(ctx, id);
    if (!row) throw notFound('submission');
    await this.enrolments.forTrainer(ctx, row.enrolmentId);
    const [view] = await this.withFiles(ctx, [row]);
    if (!view) throw notFound('submission');
    return view;
  }

  /** `handedInAt` says which hand-in was read: one handed in again meanwhile is not marked unread. */
  async mark(
    ctx: OperationContext,
    given: { id: string; decision: 'accepted' | 'sent-back'; comment: string; handedInAt: Date },
  ): Promise<void> {
    requireScope(ctx, 'assignments.mark');
    const comment = acceptComment(given);
    await this.transactions.run(ctx, async (ctx) => {
      const row = await this.submissions.find(ctx, given.id, { lock: true });
      if (!row) throw notFound('submission');
      await this.enrolments.forTrainer(ctx, row.enrolmentId);
      if (row.status === given.decision && row.comment === comment) return;
      if (row.cohortStatus === 'closed') throw refusals.cohortClosed();
      if (row.status === 'accepted') throw refusals.submissionAccepted();
      if (row.handedInAt.getTime() !== given.handedInAt.getTime()) throw refusals.submissionChangedMeanwhile();
      const now = this.clock.now();
      await this.submissions.mark(ctx, {
        ...given,
        status: given.decision,
        comment,
        markedBy: actorPersonId(ctx),
        now,
      });
      if (given.decision === 'accepted') await this.recordAccepted(ctx, row, now);
    });
  }

  private async recordAccepted(ctx: OperationContext, row: SubmissionRow, acceptedAt: Date): Promise<void> {
    const { enrolmentId, activityId } = row;
    await this.enrolments.recordResult(ctx, { enrolmentId, activityId, score: null, passed: null, done: true });
    if (row.actionPlan) await this.enrolments.recordActionPlan(ctx, { enrolmentId, acceptedAt });
  }

  private async requireOwnFiles(ctx: OperationContext, personId: string, fileIds: readonly string[]): Promise<void> {
    const known = await this.files.factsOfMany(ctx, fileIds);
    const foreign = fileIds.some((id) => known.get(id)?.ownerId !== personId || known.get(id)?.kind !== 'scan');
    if (foreign) throw notFound('file');
  }

  private async withFiles(ctx: OperationContext, rows: readonly SubmissionRow[]): Promise<SubmissionView[]> {
    const facts = await this.files.factsOfMany(
      ctx,
      rows.flatMap(({ fileIds }) => fileIds),
    );
    return rows.map((row) => ({
      ...row,
      files: row.fileIds.flatMap((id) => {
        const file = facts.get(id);
        return file ? [this.shown(file)] : [];
      }),
    }));
  }

  private shown({ id, name, contentType, size }: FileFacts): SubmittedFile {
    return { id, name, contentType, size, path: this.files.signedLink(id).path };
  }
}

function acceptWork({ text, fileIds }: { text: string; fileIds: readonly string[] }): string {
  const problems = partProblems('text', text, TEXT_LIMIT);
  if (fileIds.length > MAX_FILES) {
    problems.push({ field: 'fileIds', code: 'field.too-much', details: { max: MAX_FILES } });
  }
  const clean = plainText(text);
  if (!clean && fileIds.length === 0) problems.push({ field: 'text', code: 'submission.empty' });
  if (problems.length > 0) throw new DomainError('not-valid', 'request.not-valid', {}, problems);
  return clean;
}

/** Sending back without saying why would leave the learner guessing. */
function acceptComment({ decision, comment }: { decision: 'accepted' | 'sent-back'; comment: string }): string {
  const problems = partProblems('comment', comment, COMMENT_LIMIT);
  const clean = plainText(comment);
  if (decision === 'sent-back' && !clean) problems.push({ field: 'comment', code: 'submission.say-why' });
  if (problems.length > 0) throw new DomainError('not-valid', 'request.not-valid', {}, problems);
  return clean;
}

function isSame(before: SubmissionRow, text: string, fileIds: readonly string[]): boolean {
  return before.text === text && before.fileIds.join() === fileIds.join();
}
