import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import type { ApiProblem } from './api-problem';
import type { LessonQuestionChoiceProps, LessonQuestionPlace } from './lesson-question';
import type { Role } from './roles';

export type PartModule<Props> = { default: ComponentType<Props> };
export type PageModule = { default: ComponentType };

/** A place in the side bar (desktop) and the bottom bar (phone). */
export interface Place {
  /** Who sees it, and its rank in their bar, from 1. */
  rank: Partial<Record<Role, number>>;
  /** A Tabler outline icon. */
  icon: ComponentType<{ size?: number; stroke?: number }>;
  /** A key of `common`, so that the bar needs no other locale file: `places.team`. */
  labelKey: string;
}

/** One address of the product and the page behind it, downloaded when first visited. */
export interface FeatureRoute {
  /** wouter pattern: `/cohorts/:id`. */
  path: string;
  load: () => Promise<PageModule>;
  /** Who may open it: anybody, anybody signed in, or the roles named. The server decides again for each call. */
  roles: readonly Role[] | 'signed-in' | 'public';
  place?: Place;
  /** `focus` hides the bars on a phone: one thing to do, such as an activity or a test. */
  layout?: 'places' | 'focus';
}

/** A part of the page of a cohort, with its own address. Any feature may bring some; `ui/cohort-frame` shows them all. */
export interface CohortTab {
  /** The pattern of its route: `/cohorts/:id/people`. */
  path: string;
  /** A key of `common`: `cohortTabs.people`. */
  labelKey: string;
  /** From 1, in the row of tabs. */
  rank: number;
  /** Who sees it. */
  roles: readonly Role[];
}

/** A part of somebody's home that belongs to another feature than the home itself; downloaded with it. */
export interface HomePart {
  load: () => Promise<PageModule>;
  /** Whose home. */
  role: Role;
  /** From 1, downwards. */
  rank: number;
}

/** Something that waited and that the server would not take; what was done is still on the page at `href`. */
export interface Refusal {
  href: string;
  problem: ApiProblem;
}

/** Sends what waits of one person. */
export type SendWaiting = (personId: string, client: QueryClient) => Promise<readonly Refusal[]>;

/** Things done on this phone that wait to be sent, whatever page of their person is open. */
export interface FeatureOutbox {
  /** As in `reportWaiting`. */
  kind: string;
  /** How many wait here, from the storage alone: the code is downloaded only when something does. */
  count: (personId: string) => number;
  load: () => Promise<{ default: SendWaiting }>;
}

/** What a feature brings to the product. Its name is its locale namespace and its folder. */
export interface Feature {
  name: string;
  routes: readonly FeatureRoute[];
  cohortTabs?: readonly CohortTab[];
  homeParts?: readonly HomePart[];
  outboxes?: readonly FeatureOutbox[];
  /** How questions of the bank are shown in lessons, and chosen for them. One feature brings it. */
  lessonQuestion?: {
    loadView: () => Promise<PartModule<LessonQuestionPlace>>;
    loadChoice: () => Promise<PartModule<LessonQuestionChoiceProps>>;
  };
}
