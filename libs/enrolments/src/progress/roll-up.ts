import type { OutlineActivity, VersionOutline } from '@tamkin/courses';
import { completion, type BlockerCode } from './completion';

/** What is known of one activity of one enrolment. */
export interface ActivityFact {
  readonly activityId: string;
  readonly startedAt: Date;
  readonly doneAt: Date | null;
  /** 0–100; of tests only: the first of a pre-test, the best of the others. */
  readonly score: number | null;
}

/** What other domains have recorded about an enrolment; percentages 0–100. */
export interface RecordedFacts {
  readonly attendancePercent: number | null;
  readonly observationPercent: number | null;
  readonly actionPlanAcceptedAt: Date | null;
}

/** The part of an enrolment that follows from the facts and from nothing else. */
export interface RollUp {
  readonly doneCount: number;
  readonly mandatoryCount: number;
  readonly progress: number;
  readonly blockers: readonly BlockerCode[];
  readonly complete: boolean;
  readonly preScore: number | null;
  readonly finalScore: number | null;
}

export function rollUp(outline: VersionOutline, facts: readonly ActivityFact[], recorded: RecordedFacts): RollUp {
  const byActivity = new Map(facts.map((fact) => [fact.activityId, fact]));
  const activities = activitiesOf(outline);
  const mandatory = activities.filter((activity) => activity.mandatory);
  const finalScore = bestScore(activities, byActivity, 'final');
  const { done, progress, blockers, complete } = completion(outline.rules, {
    mandatory: mandatory.length,
    done: mandatory.filter(({ id }) => byActivity.get(id)?.doneAt).length,
    finalScore,
    attendancePercent: recorded.attendancePercent,
    observationPercent: recorded.observationPercent,
    actionPlanAccepted: recorded.actionPlanAcceptedAt !== null,
  });
  return {
    doneCount: done,
    mandatoryCount: mandatory.length,
    progress,
    blockers,
    complete,
    preScore: bestScore(activities, byActivity, 'pre-test'),
    finalScore,
  };
}

/** Outlines stay in memory and never change, so their order is worked out once. */
const inOrder = new WeakMap<VersionOutline, readonly OutlineActivity[]>();

/** In the order in which they are taken. */
export function activitiesOf(outline: VersionOutline): readonly OutlineActivity[] {
  const known = inOrder.get(outline);
  if (known) return known;
  const activities = outline.modules.flatMap(({ activities }) => activities).sort((a, b) => a.position - b.position);
  inOrder.set(outline, activities);
  return activities;
}

/** Where *Continue* leads after `activityId`: the next one not done, else the first one left, else `null`. */
export function nextToDo(
  outline: VersionOutline,
  activityId: string,
  done: ReadonlySet<string>,
): OutlineActivity | null {
  const activities = activitiesOf(outline);
  const here = activities.findIndex(({ id }) => id === activityId);
  const inTurn = [...activities.slice(here + 1), ...activities.slice(0, here + 1)];
  return inTurn.find(({ id }) => !done.has(id)) ?? null;
}

function bestScore(
  activities: readonly OutlineActivity[],
  facts: ReadonlyMap<string, ActivityFact>,
  purpose: OutlineActivity['purpose'],
): number | null {
  const scores = activities
    .filter((activity) => activity.purpose === purpose)
    .map(({ id }) => facts.get(id)?.score ?? null)
    .filter((score) => score !== null);
  return scores.length > 0 ? Math.max(...scores) : null;
}
