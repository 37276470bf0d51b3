import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { EnrolmentsService, isUnreported, type EnrolmentView } from '@tamkin/enrolments';
import type { LocalisedText, OperationContext } from '@tamkin/kernel';
import { CourseActivityRepository, type CourseActivity } from '../activity/course-activity.repository';
import { refusals } from '../assessments.errors';
import { MarkOverrideRepository, type OverrideRow } from '../work-marking/mark-override.repository';
import { AssignmentSettingsRepository, type SettingsRow } from './assignment-settings.repository';
import { SubmissionFiles, type SubmittedFile } from './submission-files';
import { SubmissionRepository, type Deadline, type HandedIn, type SubmissionRow } from './submission.repository';

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
  /** False while it is being marked, once accepted, and once the cohort is closed unless it was sent back and still counts. */
  readonly canHandIn: boolean;
}

export interface Place {
  readonly enrolmentId: string;
  readonly activityId: string;
}

/** An assignment of the actor with what it hangs on. */
export interface OwnAssignment {
  readonly enrolment: EnrolmentView;
  readonly activity: CourseActivity;
  readonly settings: SettingsRow;
}

/** Assignments as their learner sees them. */
@Injectable()
export class MyAssignments {
  constructor(
    private readonly submissions: SubmissionRepository,
    private readonly overrides: MarkOverrideRepository,
    private readonly settings: AssignmentSettingsRepository,
    private readonly activities: CourseActivityRepository,
    private readonly enrolments: EnrolmentsService,
    private readonly workFiles: SubmissionFiles,
  ) {}

  async mine(ctx: OperationContext, place: Place): Promise<MyAssignment> {
    requireScope(ctx, 'learning.take');
    const { activity, settings } = await this.require(ctx, place);
    const submission = await this.submissions.findOf(ctx, place);
    const deadline = await this.submissions.deadline(ctx, place);
    const versions = submission ? await this.submissions.versionsOf(ctx, submission.id) : [];
    return {
      title: activity.title,
      settings,
      versions,
      submission,
      overrides: submission ? await this.overrides.released(ctx, submission.id) : [],
      deadline,
      files: await this.workFiles.of(ctx, [...(submission ? [submission] : []), ...versions]),
      canHandIn: canHandIn(submission, deadline),
    };
  }

  /** Somebody else's is not found. An action plan, which has its own form, is refused unless `plans`: its evidence is a file too. */
  async require(
    ctx: OperationContext,
    { enrolmentId, activityId }: Place,
    { lock = false, plans = false }: { lock?: boolean; plans?: boolean } = {},
  ): Promise<OwnAssignment> {
    const enrolment = await this.enrolments.mine(ctx, enrolmentId, { lock });
    const { versionId } = enrolment;
    const activity = await this.activities.inVersion(ctx, { activityId, versionId, kind: 'assignment' });
    if (activity.actionPlan && !plans) throw refusals.wrongKind();
    return { enrolment, activity, settings: await this.settings.find(ctx, activityId) };
  }
}

function canHandIn(submission: SubmissionRow | null, { phase }: Deadline): boolean {
  if (phase !== 'cohort-open') return submission?.status === 'sent-back' && isUnreported(phase);
  return !submission || isOpen(submission);
}

/** Work that nobody has begun to mark, or that came back. */
export function isOpen({ status, stage, reviewed }: SubmissionRow): boolean {
  const begun = reviewed || (stage !== 'to-mark' && stage !== 'awaits-peers');
  return status === 'sent-back' || (status === 'handed-in' && !begun);
}
