import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { TransactionRunner } from '@tamkin/database';
import { EnrolmentsService, type EnrolmentView } from '@tamkin/enrolments';
import { StoredFiles } from '@tamkin/files';
import { Clock, DomainError, newId, notFound, type LocalisedText, type OperationContext } from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import { CourseActivityRepository, type CourseActivity } from '../activity/course-activity.repository';
import { refusals } from '../assessments.errors';
import { allocatePeerReviews } from '../assessments.jobs';
import { partProblems } from '../question/question-content';
import { plainText } from '../question/plain-text';
import { MarkOverrideRepository, type OverrideRow } from '../work-marking/mark-override.repository';
import { AssignmentSettingsRepository, type SettingsRow } from './assignment-settings.repository';
import { SubmissionFiles, type SubmittedFile } from './submission-files';
import { SubmissionRepository, type Deadline, type HandedIn, type SubmissionRow } from './submission.repository';

export const MAX_FILES = 5;
export const TEXT_LIMIT = 20_000;

/** An assignment as its learner sees it: nothing in it tells whether a mark waits to be released. */
export interface MyAssignment {
  readonly title: LocalisedText;
  readonly settings: SettingsRow;
  readonly deadline: Deadline;
  /** `null` before the first hand-in. */
  readonly submission: (HandedIn & { readonly id: string; readonly late: boolean }) | null;
  /** Earlier hand-ins, the newest first. */
  readonly versions: readonly HandedIn[];
  /** Marks of peers that a trainer replaced, with the reason, the newest first. */
  readonly overrides: readonly OverrideRow[];
  readonly files: ReadonlyMap<string, SubmittedFile>;
  /** False while it is being marked, once accepted, and once the cohort is closed. */
  readonly canHandIn: boolean;
}

export interface Place {
  readonly enrolmentId: string;
  readonly activityId: string;
}

/** Whose turn it is once it is handed in: a trainer's, or the peers' when they begin. */
type StageAtHandIn = 'to-mark' | 'awaits-peers';

export interface WorkToHandIn extends Place {
  readonly text: string;
  readonly fileIds: readonly string[];
}

/** Assignments of a learner: text, files and photographed pages, handed in until they are accepted. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly submissions: SubmissionRepository,
    private readonly overrides: MarkOverrideRepository,
    private readonly settings: AssignmentSettingsRepository,
    private readonly activities: CourseActivityRepository,
    private readonly enrolments: EnrolmentsService,
    private readonly workFiles: SubmissionFiles,
    private readonly files: StoredFiles,
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobWriter,
    private readonly clock: Clock,
  ) {}

  async mine(ctx: OperationContext, place: Place): Promise<MyAssignment> {
    requireScope(ctx, 'learning.take');
    const { versionId, cohortStatus } = await this.enrolments.mine(ctx, place.enrolmentId);
    const { title } = await this.requireAssignment(ctx, place.activityId, versionId);
    const settings = await this.settings.find(ctx, place.activityId);
    const submission = await this.submissions.findOf(ctx, place);
    const versions = submission ? await this.submissions.versionsOf(ctx, submission.id) : [];
    return {
      title,
      settings,
      versions,
      submission,
      overrides: submission ? await this.overrides.released(ctx, submission.id) : [],
      deadline: await this.submissions.deadline(ctx, place),
      files: await this.workFiles.of(ctx, [...(submission ? [submission] : []), ...versions]),
      canHandIn: cohortStatus === 'open' && (!submission || isOpen(submission)),
    };
  }

  /** A photo or PDF (looked at byte by byte, 20 MB) to be named in the hand-in that follows. */
  async upload(
    ctx: OperationContext,
    { name, content, ...place }: Place & { name: string; content: Readable | Buffer },
  ): Promise<SubmittedFile> {
    requireScope(ctx, 'learning.take');
    const { versionId, personId } = await this.enrolments.mine(ctx, place.enrolmentId);
    await this.activities.inVersion(ctx, { ...place, versionId, kind: 'assignment' });
    const { anonymous, peerReviews } = await this.settings.find(ctx, place.activityId);
    // A file is often named after its author, and its name travels with it.
    const shownName = anonymous || peerReviews > 0 ? 'work' : name;
    const file = await this.files.store(ctx, { kind: 'scan', name: shownName, content, ownerId: personId });
    return this.workFiles.shown(file);
  }

  /** Hands in, or hands in again until it is accepted. The same content again changes nothing. */
  async handIn(ctx: OperationContext, given: WorkToHandIn): Promise<void> {
    requireScope(ctx, 'learning.take');
    await this.transactions.run(ctx, async (ctx) => {
      const enrolment = await this.enrolments.mine(ctx, given.enrolmentId, { lock: true });
      await this.requireAssignment(ctx, given.activityId, enrolment.versionId);
      const settings = await this.settings.find(ctx, given.activityId);
      const text = acceptWork(given, settings);
      const before = await this.submissions.findOf(ctx, { ...given, lock: true });
      if (before && isSame(before, text, given.fileIds)) return;
      this.enrolments.requireOpen(ctx, enrolment);
      if (before?.status === 'accepted') throw refusals.submissionAccepted();
      if (before && !isOpen(before)) throw refusals.submissionBeingMarked();
      await this.requireOwnFiles(ctx, enrolment.personId, given.fileIds);
      const stage = settings.peerReviews > 0 ? await this.expectPeers(ctx, enrolment, given.activityId) : 'to-mark';
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

  /**
   * Reviews are given out when the time of the cohort is over: one job, however many hand in. Without a last day they wait
   * for the trainer to begin; what comes after the last day is for the trainer.
   */
  private async expectPeers(
    ctx: OperationContext,
    enrolment: EnrolmentView,
    activityId: string,
  ): Promise<StageAtHandIn> {
    const { cohortId } = enrolment;
    const notBefore = await this.submissions.cohortDueAt(ctx, { cohortId, activityId });
    if (!notBefore) return 'awaits-peers';
    if (notBefore <= this.clock.now()) return 'to-mark';
    const id = `peers.${cohortId}.${activityId}.${notBefore.getTime()}`;
    await this.jobs.enqueue(ctx, allocatePeerReviews, { cohortId, activityId }, { notBefore, id });
    return 'awaits-peers';
  }

  /** An action plan has its own form. */
  private async requireAssignment(
    ctx: OperationContext,
    activityId: string,
    versionId: string,
  ): Promise<CourseActivity> {
    const activity = await this.activities.inVersion(ctx, { activityId, versionId, kind: 'assignment' });
    if (activity.actionPlan) throw refusals.wrongKind();
    return activity;
  }

  private async requireOwnFiles(ctx: OperationContext, personId: string, fileIds: readonly string[]): Promise<void> {
    const known = await this.files.factsOfMany(ctx, fileIds);
    const foreign = fileIds.some((id) => known.get(id)?.ownerId !== personId || known.get(id)?.kind !== 'scan');
    if (foreign) throw notFound('file');
  }
}

/** Work that nobody has begun to mark, or that came back. */
function isOpen({ status, stage, reviewed }: SubmissionRow): boolean {
  const begun = reviewed || (stage !== 'to-mark' && stage !== 'awaits-peers');
  return status === 'sent-back' || (status === 'handed-in' && !begun);
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
