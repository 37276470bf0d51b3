import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import {
  CoursesReader,
  type OutlineActivity,
  type OutlineModule,
  type VersionOutline,
  type ReadableText,
} from '@tamkin/courses';
import { actorPersonId, Clock, notFound, type OperationContext } from '@tamkin/kernel';
import { sayDay } from '../cohort/local-day';
import { refusals } from '../enrolments.errors';
import { activitiesOf } from '../progress/roll-up';
import {
  LearningRepository,
  type FactRow,
  type MyCourseDetailRow,
  type MyCourseRow,
  type OpenedRow,
  type SessionRow,
  type OpenActivity,
} from './learning.repository';

export type ActivityState = 'not-started' | 'started' | 'done';

export interface MyActivity extends OutlineActivity {
  readonly state: ActivityState;
  /** 0–100; of tests. */
  readonly score: number | null;
  /** Meetings of a session activity. */
  readonly sessions: readonly SessionRow[];
}

export interface MyModule extends Omit<OutlineModule, 'activities'> {
  readonly dueOn: string | null;
  /** The day that has passed with something mandatory left; `null` when in time or done. */
  readonly lateSince: string | null;
  readonly done: boolean;
  readonly activities: readonly MyActivity[];
}

export interface MyCourse extends MyCourseDetailRow {
  readonly outline: VersionOutline;
  readonly modules: readonly MyModule[];
  readonly nextSession: SessionRow | null;
}

export interface ActivityPage {
  readonly outline: VersionOutline;
  readonly module: OutlineModule;
  readonly activity: MyActivity;
  readonly previous: OutlineActivity | null;
  readonly next: OutlineActivity | null;
  readonly opened: OpenedRow;
  readonly doneAt: string | null;
  /** In the language asked for, else in the base language; without blocks when nothing is written. */
  readonly text: ReadableText;
}

/** What a learner sees of the own courses. Each page is one statement here, plus the text of an activity. */
@Injectable()
export class LearningService {
  constructor(
    private readonly learning: LearningRepository,
    private readonly courses: CoursesReader,
    private readonly clock: Clock,
  ) {}

  /** What to go on with first; what is finished or closed last. */
  myCourses(ctx: OperationContext): Promise<MyCourseRow[]> {
    return this.learning.myCourses(ctx, requireLearner(ctx), this.clock.now());
  }

  async myCourse(ctx: OperationContext, enrolmentId: string): Promise<MyCourse> {
    const now = this.clock.now();
    const row = await this.learning.myCourse(ctx, { enrolmentId, personId: requireLearner(ctx), now });
    if (!row) throw notFound('enrolment');
    const outline = await this.courses.outline(ctx, row.enrolment.versionId);
    return {
      ...row,
      outline,
      modules: outline.modules.map((module) => moduleOf(module, row)),
      nextSession: row.sessions.find(({ endsAt }) => new Date(endsAt) > now) ?? null,
    };
  }

  /** Opening is remembered, except when reading ahead: it is where *Continue* leads. A closed cohort can still be read. */
  async openActivity(ctx: OperationContext, input: OpenActivity): Promise<ActivityPage> {
    const { activityId, language, ahead } = input;
    const personId = requireLearner(ctx);
    const opened = await this.learning.open(ctx, { ...input, personId, now: this.clock.now() });
    if (!opened) throw notFound('enrolment');
    const outline = await this.courses.outline(ctx, opened.versionId);
    const activities = activitiesOf(outline);
    const index = activities.findIndex(({ id }) => id === activityId);
    const activity = activities[index];
    const module = outline.modules.find(({ activities }) => activities.some(({ id }) => id === activityId));
    if (!activity || !module) throw notFound('activity');
    const { startsOn, begun } = opened;
    if (!begun) throw refusals.cohortNotStarted({ startsOn, day: sayDay(startsOn, ctx.language) });
    const shown = activityOf(activity, opened.facts, opened.sessions);
    return {
      outline,
      module,
      activity: ahead ? shown : justOpened(shown, opened),
      previous: activities[index - 1] ?? null,
      next: activities[index + 1] ?? null,
      opened,
      doneAt: opened.facts.find((fact) => fact.activityId === activityId)?.doneAt ?? null,
      text: await this.courses.activityText(ctx, { activityId, language }),
    };
  }
}

function requireLearner(ctx: OperationContext): string {
  requireScope(ctx, 'learning.take');
  const personId = actorPersonId(ctx);
  if (!personId) throw notFound('enrolment');
  return personId;
}

/** The statement that opened it read the facts as they were before. */
function justOpened(activity: MyActivity, { cohortStatus }: OpenedRow): MyActivity {
  return activity.state === 'not-started' && cohortStatus === 'open' ? { ...activity, state: 'started' } : activity;
}

function moduleOf(module: OutlineModule, row: MyCourseDetailRow): MyModule {
  const activities = module.activities.map((activity) => activityOf(activity, row.facts, row.sessions));
  const mandatory = activities.filter((activity) => activity.mandatory);
  const left = mandatory.some(({ state }) => state !== 'done');
  const dueOn = mandatory.length > 0 ? (row.dueDates[module.id] ?? row.enrolment.endsOn) : null;
  const late = left && dueOn !== null && dueOn < row.today && row.enrolment.cohortStatus === 'open';
  return { ...module, activities, dueOn, lateSince: late ? dueOn : null, done: !left && mandatory.length > 0 };
}

function activityOf(activity: OutlineActivity, facts: readonly FactRow[], sessions: readonly SessionRow[]): MyActivity {
  const fact = facts.find(({ activityId }) => activityId === activity.id);
  return {
    ...activity,
    state: fact?.doneAt ? 'done' : fact ? 'started' : 'not-started',
    score: fact?.score ?? null,
    sessions: sessions.filter(({ activityId }) => activityId === activity.id),
  };
}
