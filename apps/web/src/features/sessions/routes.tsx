import { IconCalendarEvent } from '@tabler/icons-react';
import type { Feature } from '../../platform/feature-route';
import { countWaiting } from '../../platform/outbox';

const READERS = ['trainer', 'reviewer', 'administrator', 'focal-point'] as const;

/** When a cohort meets, and who came. */
export const sessions: Feature = {
  name: 'sessions',
  routes: [
    {
      path: '/sessions',
      load: () => import('./pages/upcoming-sessions-page'),
      roles: READERS,
      place: { rank: { 'focal-point': 3, trainer: 5 }, icon: IconCalendarEvent, labelKey: 'places.sessions' },
    },
    { path: '/sessions/:id/attendance', load: () => import('./pages/attendance-page'), roles: ['trainer'] },
    { path: '/cohorts/:id/sessions', load: () => import('./pages/cohort-sessions-page'), roles: READERS },
  ],
  outboxes: [
    {
      kind: 'attendance',
      count: (personId) => countWaiting('attendance', personId),
      load: () => import('./offline/send-attendance'),
    },
  ],
  cohortTabs: [{ path: '/cohorts/:id/sessions', labelKey: 'cohortTabs.sessions', rank: 3, roles: READERS }],
};
