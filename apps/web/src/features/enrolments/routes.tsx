import { IconBook, IconUserPlus, IconUsers, IconUsersGroup } from '@tabler/icons-react';
import type { Feature } from '../../platform/feature-route';
import { countWaiting } from '../../platform/outbox';

const READERS = ['trainer', 'reviewer', 'administrator', 'focal-point'] as const;

/** Learning in a cohort, nominating to one, leading one. */
export const enrolments: Feature = {
  name: 'enrolments',
  routes: [
    {
      path: '/learn',
      load: () => import('./pages/learn-page'),
      roles: 'signed-in',
      place: { rank: { learner: 1 }, icon: IconBook, labelKey: 'places.learn' },
    },
    { path: '/learn/:enrolmentId', load: () => import('./pages/my-course-page'), roles: 'signed-in' },
    {
      path: '/learn/:enrolmentId/activities/:activityId',
      load: () => import('./pages/activity-page'),
      roles: 'signed-in',
      layout: 'focus',
    },
    {
      path: '/team',
      load: () => import('./pages/team-page'),
      roles: ['focal-point'],
      place: { rank: { 'focal-point': 1 }, icon: IconUsers, labelKey: 'places.team' },
    },
    {
      path: '/nominate',
      load: () => import('./pages/nominate-page'),
      roles: ['focal-point'],
      place: { rank: { 'focal-point': 2 }, icon: IconUserPlus, labelKey: 'places.nominate' },
    },
    { path: '/nominate/:id', load: () => import('./pages/nominate-to-page'), roles: ['focal-point'] },
    {
      path: '/cohorts',
      load: () => import('./pages/cohorts-page'),
      roles: READERS,
      place: {
        rank: { trainer: 1, reviewer: 5, administrator: 6, 'focal-point': 6 },
        icon: IconUsersGroup,
        labelKey: 'places.cohorts',
      },
    },
    { path: '/cohorts/new', load: () => import('./pages/open-cohort-page'), roles: ['trainer'] },
    { path: '/cohorts/:id', load: () => import('./pages/cohort-page'), roles: READERS },
    { path: '/cohorts/:id/people', load: () => import('./pages/cohort-people-page'), roles: READERS },
    { path: '/cohorts/:id/enrol', load: () => import('./pages/enrol-page'), roles: ['trainer'] },
    { path: '/cohorts/:id/change', load: () => import('./pages/change-cohort-page'), roles: ['trainer'] },
  ],
  outboxes: [
    { kind: 'done', count: (personId) => countWaiting('done', personId), load: () => import('./offline/send-done') },
  ],
  cohortTabs: [
    { path: '/cohorts/:id', labelKey: 'cohortTabs.overview', rank: 1, roles: READERS },
    { path: '/cohorts/:id/people', labelKey: 'cohortTabs.people', rank: 2, roles: READERS },
  ],
};
