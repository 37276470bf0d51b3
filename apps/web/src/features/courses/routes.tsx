import { IconBook2 } from '@tabler/icons-react';
import type { Feature } from '../../platform/feature-route';

/** The catalogue for everybody; writing, translating and publishing for trainers. */
export const courses: Feature = {
  name: 'courses',
  routes: [
    {
      path: '/catalogue',
      load: () => import('./pages/catalogue-page'),
      roles: 'signed-in',
      place: { rank: { learner: 5, 'focal-point': 7, reviewer: 7 }, icon: IconBook2, labelKey: 'places.courses' },
    },
    { path: '/catalogue/:id', load: () => import('./pages/course-page'), roles: 'signed-in' },
    {
      path: '/courses',
      load: () => import('./pages/authored-courses-page'),
      roles: ['trainer'],
      place: { rank: { trainer: 2 }, icon: IconBook2, labelKey: 'places.courses' },
    },
    { path: '/courses/new', load: () => import('./pages/new-course-page'), roles: ['trainer'] },
    { path: '/courses/import', load: () => import('./pages/course-import-page'), roles: ['trainer'] },
    { path: '/courses/import/:id', load: () => import('./pages/course-transfer-page'), roles: ['trainer'] },
    { path: '/courses/:id', load: () => import('./pages/course-editor-page'), roles: ['trainer'] },
    { path: '/courses/:id/facts', load: () => import('./pages/course-facts-page'), roles: ['trainer'] },
    { path: '/courses/:id/move', load: () => import('./pages/move-people-page'), roles: ['trainer'] },
    { path: '/courses/:id/preview/:activityId', load: () => import('./pages/preview-page'), roles: ['trainer'] },
    { path: '/courses/:id/review/:activityId', load: () => import('./pages/review-page'), roles: ['trainer'] },
    {
      path: '/courses/:id/activities/:activityId/text',
      load: () => import('./pages/text-editor-page'),
      roles: ['trainer'],
    },
    {
      path: '/courses/:id/activities/:activityId/history',
      load: () => import('./pages/text-history-page'),
      roles: ['trainer'],
    },
    {
      path: '/courses/:id/activities/:activityId/import',
      load: () => import('./pages/document-import-page'),
      roles: ['trainer'],
    },
  ],
};
