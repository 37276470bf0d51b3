import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { matchRoute, type Parser } from 'wouter';
import type { CohortTab, FeatureOutbox, FeatureRoute, PartModule, Place } from '../platform/feature-route';
import type { LoadedHomePart } from '../platform/home-parts';
import type { LessonQuestionParts } from '../platform/lesson-question';
import { loadNamespace } from '../platform/i18n';
import type { Role } from '../platform/roles';
import { FEATURES } from './features';

export interface TableRoute extends FeatureRoute {
  Page: LazyExoticComponent<ComponentType>;
}

export interface TablePlace extends Place {
  path: string;
}

/** Every address of the product; the page and its sentences are downloaded together. */
export const ROUTES: readonly TableRoute[] = FEATURES.flatMap(({ name, routes }) =>
  routes.map((route) => ({
    ...route,
    Page: withWords(name, route.load),
  })),
);

/** Parts of homes that other features than the home's own bring. */
export const HOME_PARTS: readonly LoadedHomePart[] = FEATURES.flatMap(({ name, homeParts = [] }) =>
  homeParts.map(({ role, rank, load }) => ({ role, rank, Part: withWords(name, load) })),
).sort((a, b) => a.rank - b.rank);

/** Parts of a cohort's page, from every feature that brings some. */
export const COHORT_TABS: readonly CohortTab[] = FEATURES.flatMap(({ cohortTabs = [] }) => cohortTabs).sort(
  (a, b) => a.rank - b.rank,
);

/** What waits on this phone, of every feature. */
export const OUTBOXES: readonly FeatureOutbox[] = FEATURES.flatMap(({ outboxes = [] }) => outboxes);

/** Questions of the bank in lessons, from the feature that brings them. */
export const LESSON_QUESTION: LessonQuestionParts | null =
  FEATURES.map(
    ({ name, lessonQuestion }) =>
      lessonQuestion && {
        View: withWords(name, lessonQuestion.loadView),
        Choice: withWords(name, lessonQuestion.loadChoice),
      },
  ).find((parts) => parts !== undefined) ?? null;

function withWords<Props extends object>(
  name: string,
  load: () => Promise<PartModule<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    const [page] = await Promise.all([load(), loadNamespace(name)]);
    return page;
  });
}

/** The route of an address; written ones ("/courses/new") win over patterns ("/courses/:id") by coming first. */
export function findRoute(path: string, parser: Parser): TableRoute | undefined {
  return ROUTES.find((route) => matchRoute(parser, route.path, path)[0]);
}

/** The places of a role, in their order. */
export function placesOf(role: Role): TablePlace[] {
  return ROUTES.flatMap(({ path, place }) => (place?.rank[role] === undefined ? [] : [{ ...place, path }])).sort(
    (a, b) => (a.rank[role] ?? 0) - (b.rank[role] ?? 0),
  );
}

/** Where a role starts: its first place. */
export function homeOf(role: Role): string {
  return placesOf(role)[0]?.path ?? '/me';
}
