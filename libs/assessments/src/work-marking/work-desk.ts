import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { EnrolmentsService, isUnreported } from '@tamkin/enrolments';
import { actorPersonId, notFound, type OperationContext } from '@tamkin/kernel';
import { AssignmentSettingsRepository, type SettingsRow } from '../assignment/assignment-settings.repository';
import { SubmissionRepository, type SubmissionRow } from '../assignment/submission.repository';
import { CohortMarkersRepository } from '../markers/cohort-markers.repository';
import { markerRole } from '../markers/marker-role';
import type { MarkerRole } from '../markers/marking-stage';
import { MarkOverrideRepository, type OverrideRow } from './mark-override.repository';
import { SubmissionMarkRepository, type MarkRow } from './submission-mark.repository';

/** A piece of work, everything given for it, and as whom the actor would mark it. */
export interface WorkOnDesk {
  readonly submission: SubmissionRow;
  readonly settings: SettingsRow;
  readonly marks: readonly MarkRow[];
  /** What peers made of it was replaced, the newest first; of every hand-in. */
  readonly overrides: readonly OverrideRow[];
  /** The mark that counts came from peers: it is changed with a reason, released or not. */
  readonly fromPeers: boolean;
  /** `null` = not now, not them, or no longer. */
  readonly role: MarkerRole | null;
}

/** Work as it lies before one of the trainers of its cohort; for anybody else there is none. */
@Injectable()
export class WorkDesk {
  constructor(
    private readonly submissions: SubmissionRepository,
    private readonly settings: AssignmentSettingsRepository,
    private readonly marks: SubmissionMarkRepository,
    private readonly overrides: MarkOverrideRepository,
    private readonly markers: CohortMarkersRepository,
    private readonly enrolments: EnrolmentsService,
  ) {}

  async open(ctx: OperationContext, id: string, options: { lock?: boolean } = {}): Promise<WorkOnDesk> {
    const submission = await this.require(ctx, id, options);
    const settings = await this.settings.find(ctx, submission.activityId);
    const marks = await this.marks.of(ctx, { submissionId: id, number: submission.number });
    const overrides = await this.overrides.of(ctx, id);
    const fromPeers = isFromPeers(submission, marks, overrides);
    const role = fromPeers ? null : await this.roleOf(ctx, submission, marks);
    return { submission, settings, marks, overrides, fromPeers, role };
  }

  async require(ctx: OperationContext, id: string, options: { lock?: boolean } = {}): Promise<SubmissionRow> {
    requireScope(ctx, 'assignments.mark');
    const submission = await this.submissions.find(ctx, id, options);
    if (!submission) throw notFound('submission');
    await this.enrolments.forTrainer(ctx, submission.enrolmentId);
    return submission;
  }

  /** Refuses when marks count no more: see `EnrolmentsService.requireUnreported`. */
  requireUnreported(ctx: OperationContext, { cohortId }: SubmissionRow): Promise<void> {
    return this.enrolments.requireUnreported(ctx, cohortId);
  }

  private async roleOf(
    ctx: OperationContext,
    { status, stage, cohortId, phase }: SubmissionRow,
    marks: readonly MarkRow[],
  ): Promise<MarkerRole | null> {
    if (status === 'accepted' || !isUnreported(phase)) return null;
    const trainers = await this.markers.trainersOf(ctx, cohortId);
    return markerRole({ stage, marks, me: actorPersonId(ctx), trainers });
  }
}

/** What peers came to is written by the product; once replaced it stays a matter of giving reasons. */
function isFromPeers(
  { reviewed, number }: SubmissionRow,
  marks: readonly MarkRow[],
  overrides: readonly OverrideRow[],
): boolean {
  const final = marks.find(({ role }) => role === 'final');
  if (!reviewed || !final) return false;
  return final.markerId === null || overrides.some((override) => override.number === number);
}
