import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { TransactionRunner } from '@tamkin/database';
import { DomainError, type FieldProblem, type OperationContext } from '@tamkin/kernel';
import { CourseActivityRepository, type CourseActivity } from '../activity/course-activity.repository';
import { refusals } from '../assessments.errors';
import { acceptRubric } from '../rubric/rubric';
import { PEER_MARKS } from './assignment-settings.entity';
import { AssignmentSettingsRepository, type SettingsRow } from './assignment-settings.repository';

export interface SettingsOfAssignment {
  readonly activity: CourseActivity;
  readonly settings: SettingsRow;
}

/** Least and most of each number; `null` in a number that may be left open. */
const RANGES = {
  passPercent: [0, 100],
  dueDays: [0, 365],
  maxFiles: [0, 5],
  secondMarkerPercent: [0, 100],
  moderationGap: [0, 100],
  peerReviews: [0, 5],
  peerReviewDays: [1, 60],
} as const satisfies Partial<Record<keyof SettingsRow, readonly [number, number]>>;

/** What an author decides about an assignment: rubric, due day, who marks and when marks are seen. */
@Injectable()
export class AssignmentSettingsService {
  constructor(
    private readonly settings: AssignmentSettingsRepository,
    private readonly activities: CourseActivityRepository,
    private readonly transactions: TransactionRunner,
  ) {}

  /** For its author; revision 0 while nothing was decided. */
  async read(ctx: OperationContext, activityId: string): Promise<SettingsOfAssignment> {
    requireScope(ctx, 'courses.author');
    const activity = await this.activities.require(ctx, activityId, 'assignment');
    return { activity, settings: await this.settings.find(ctx, activityId) };
  }

  /** `revision` is the one that was read. Returns the new one. */
  async write(ctx: OperationContext, { activityId, ...given }: SettingsRow & { activityId: string }): Promise<number> {
    requireScope(ctx, 'courses.author');
    const rubric = acceptRubric('rubric', given.rubric);
    const problems = settingProblems(given);
    if (problems.length > 0) throw new DomainError('not-valid', 'request.not-valid', {}, problems);
    return this.transactions.run(ctx, async (ctx) => {
      await this.activities.requireDraft(ctx, activityId, 'assignment');
      if (!(await this.settings.write(ctx, activityId, { ...given, rubric }))) {
        throw refusals.settingsChangedMeanwhile();
      }
      return given.revision + 1;
    });
  }
}

function settingProblems(given: SettingsRow): FieldProblem[] {
  const problems: FieldProblem[] = Object.entries(RANGES).flatMap(([field, [min, max]]): FieldProblem[] => {
    const value = given[field as keyof typeof RANGES];
    if (value === null || (Number.isInteger(value) && value >= min && value <= max)) return [];
    return value < min
      ? [{ field, code: 'field.too-small', details: { min } }]
      : [{ field, code: 'field.too-big', details: { max } }];
  });
  if (!PEER_MARKS.includes(given.peerMark)) problems.push({ field: 'peerMark', code: 'field.not-a-choice' });
  if (!given.acceptsText && given.maxFiles === 0) {
    problems.push({ field: 'maxFiles', code: 'assignment.takes-nothing' });
  }
  if (given.peerReviews > 0 && given.rubric.length === 0) {
    problems.push({ field: 'rubric', code: 'assignment.peers-need-rubric' });
  }
  if (given.passPercent !== null && given.rubric.length === 0) {
    problems.push({ field: 'rubric', code: 'assignment.pass-needs-rubric' });
  }
  return problems;
}
