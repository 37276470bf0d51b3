import { IconBuildingCommunity, IconUsers } from '@tabler/icons-react';
import type { Feature } from '../../platform/feature-route';

/** People and providers: for those who manage or review them. Their words are a file of their own: learners never load it. */
export const people: Feature = {
  name: 'people',
  routes: [
    {
      path: '/people',
      load: () => import('./pages/people-page'),
      roles: ['administrator', 'reviewer', 'focal-point'],
      place: { rank: { administrator: 1, 'focal-point': 5 }, icon: IconUsers, labelKey: 'places.people' },
    },
    { path: '/people/new', load: () => import('./pages/new-person-page'), roles: ['administrator', 'focal-point'] },
    { path: '/people/duplicates', load: () => import('./pages/duplicates-page'), roles: ['administrator'] },
    {
      path: '/people/imports',
      load: () => import('./pages/staff-imports-page'),
      roles: ['administrator', 'focal-point'],
    },
    {
      path: '/people/imports/:id',
      load: () => import('./pages/staff-import-page'),
      roles: ['administrator', 'focal-point'],
    },
    {
      path: '/people/:id',
      load: () => import('./pages/person-page'),
      roles: ['administrator', 'reviewer', 'focal-point'],
    },
    {
      path: '/people/:id/correct',
      load: () => import('./pages/correct-person-page'),
      roles: ['administrator', 'focal-point'],
    },
    {
      path: '/providers',
      load: () => import('./pages/providers-page'),
      roles: ['administrator', 'reviewer', 'trainer', 'focal-point'],
      place: { rank: { administrator: 2, reviewer: 3 }, icon: IconBuildingCommunity, labelKey: 'places.providers' },
    },
    { path: '/providers/new', load: () => import('./pages/new-provider-page'), roles: ['administrator'] },
    {
      path: '/providers/:id',
      load: () => import('./pages/provider-page'),
      roles: ['administrator', 'reviewer', 'trainer', 'focal-point'],
    },
  ],
};
