import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import {
  CoursesReader,
  type CompletionRules,
  type OutlineActivity,
  type OutlineModule,
  type VersionOutline,
  type ReadableText,
} from '@tamkin/courses';
import { actorPersonId, Clock, notFound, type OperationContext } from '@tamkin/kernel';
import { sayDay } from '../cohort/local-day';
import { refusals } from '../enrolments.errors';
import { activitiesOf } from '../progress/roll-up';
import { standingOf, type StandingNow } from '../standing/standing';
import {
  LearningRepository,
  type FactRow,
  type MyCourseDetailRow,
  type MyCourseRow,
  type OpenedRow,
  type SessionRow,
  type OpenActivity,
} from './learning.repository';
import { OpenedPages } from './opened-pages';

export type ActivityState = 'not-started' | 'started' | 'done';

export interface MyActivity {
  readonly outline: OutlineActivity;
  readonly state: ActivityState;
  /** 0–100; of tests. */
  readonly score: number | null;
  /** Of a final test with a result: whether it reaches what the course asks for. */
  readonly passed: boolean | null;
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

export interface MyCourse extends MyCourseDetailRow, StandingNow {
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
    private readonly openedPages: OpenedPages,
    private readonly courses: CoursesReader,
    private readonly clock: Clock,
  ) {}

  /** What to go on with first; what is finished or closed last. */
  async myCourses(ctx: OperationContext): Promise<MyCourseRow[]> {
    const personId = requireLearner(ctx);
    await this.openedPages.settle(personId);
    return this.learning.myCourses(ctx, personId, this.clock.now());
  }

  async myCourse(ctx: OperationContext, enrolmentId: string): Promise<MyCourse> {
    const now = this.clock.now();
    const personId = requireLearner(ctx);
    await this.openedPages.settle(personId);
    const row = await this.learning.myCourse(ctx, { enrolmentId, personId, now });
    if (!row) throw notFound('enrolment');
    const outline = await this.courses.outline(ctx, row.enrolment.versionId);
    const facts = new Map(row.facts.map((fact) => [fact.activityId, fact]));
    const modules = outline.modules.map((module) => moduleOf(module, row, facts, outline.rules));
    return {
      ...row,
      ...standingOf({ ...row.enrolment, today: row.today, nextDueOn: firstDue(modules) }),
      outline,
      modules,
      nextSession: row.sessions.find(({ endsAt }) => new Date(endsAt) > now) ?? null,
    };
  }

  /** Opening is remembered, except when reading ahead: it is where *Continue* leads. A closed cohort can still be read. */
  async openActivity(ctx: OperationContext, input: OpenActivity): Promise<ActivityPage> {
    const { enrolmentId, activityId, language, ahead } = input;
    const personId = requireLearner(ctx);
    const now = this.clock.now();
    const opened = await this.learning.open(ctx, { ...input, personId, now });
    if (!opened) throw notFound('enrolment');
    if (opened.remembered) this.openedPages.note({ personId, enrolmentId, activityId, language, openedAt: now });
    const outline = await this.courses.outline(ctx, opened.versionId);
    const activities = activitiesOf(outline);
    const index = activities.findIndex(({ id }) => id === activityId);
    const activity = activities[index];
    const module = outline.modules.find(({ activities }) => activities.some(({ id }) => id === activityId));
    if (!activity || !module) throw notFound('activity');
    const { startsOn, begun } = opened;
    if (!begun) throw refusals.cohortNotStarted({ startsOn, day: sayDay(startsOn, ctx.language) });
    return {
      outline,
      module,
      activity: {
        outline: activity,
        state: stateOf(opened, ahead),
        score: opened.fact?.score ?? null,
        passed: passedOf(activity, opened.fact?.score ?? null, outline.rules),
        sessions: opened.sessions,
      },
      previous: activities[index - 1] ?? null,
      next: activities[index + 1] ?? null,
      opened,
      doneAt: opened.fact?.doneAt ?? null,
      text: await this.courses.activityText(ctx, { activityId, language, published: outline.status === 'published' }),
    };
  }
}

function requireLearner(ctx: OperationContext): string {
  requireScope(ctx, 'learning.take');
  const personId = actorPersonId(ctx);
  if (!personId) throw notFound('enrolment');
  return personId;
}

/** The facts were read as they were before it was opened. */
function stateOf({ fact, cohortStatus }: OpenedRow, ahead = false): ActivityState {
  if (fact?.doneAt) return 'done';
  return fact || (cohortStatus === 'open' && !ahead) ? 'started' : 'not-started';
}

type Facts = ReadonlyMap<string, FactRow>;

function moduleOf(module: OutlineModule, row: MyCourseDetailRow, facts: Facts, rules: CompletionRules): MyModule {
  const activities = module.activities.map((activity) => activityOf(activity, facts, row.sessions, rules));
  const mandatory = activities.filter(({ outline }) => outline.mandatory);
  const left = mandatory.some(({ state, passed }) => state !== 'done' || passed === false);
  const dueOn = mandatory.length > 0 ? (row.dueDates[module.id] ?? row.enrolment.endsOn) : null;
  const { cohortStatus, blockedBy } = row.enrolment;
  const late = left && dueOn !== null && dueOn < row.today && cohortStatus === 'open' && !blockedBy;
  const { id, lineageId, title, position } = module;
  return {
    id,
    lineageId,
    title,
    position,
    activities,
    dueOn,
    lateSince: late ? dueOn : null,
    done: !left && mandatory.length > 0,
  };
}

/** Days compare as texts. */
function firstDue(modules: readonly MyModule[]): string | null {
  const days = modules.flatMap(({ done, dueOn }) => (dueOn && !done ? [dueOn] : []));
  return days.sort()[0] ?? null;
}

const NO_SESSIONS: readonly SessionRow[] = [];

function activityOf(
  outline: OutlineActivity,
  facts: Facts,
  sessions: readonly SessionRow[],
  rules: CompletionRules,
): MyActivity {
  const fact = facts.get(outline.id);
  const score = fact?.score ?? null;
  return {
    outline,
    state: fact?.done ? 'done' : fact ? 'started' : 'not-started',
    score,
    passed: passedOf(outline, score, rules),
    sessions: outline.kind === 'session' ? sessions.filter(({ activityId }) => activityId === outline.id) : NO_SESSIONS,
  };
}

function passedOf({ purpose }: OutlineActivity, score: number | null, rules: CompletionRules): boolean | null {
  if (purpose !== 'final' || score === null || rules.finalTestPercent === null) return null;
  return score >= rules.finalTestPercent;
}
