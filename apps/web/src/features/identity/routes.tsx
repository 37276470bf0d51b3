import { IconUserCircle } from '@tabler/icons-react';
import type { Feature } from '../../platform/feature-route';

/** Coming in, going out, and one's own page. */
export const identity: Feature = {
  name: 'identity',
  routes: [
    { path: '/sign-in', load: () => import('./pages/sign-in-page'), roles: 'public' },
    { path: '/invitation/:token', load: () => import('./pages/invitation-page'), roles: 'public' },
    { path: '/code', load: () => import('./pages/code-page'), roles: 'public' },
    {
      path: '/me',
      load: () => import('./pages/me-page'),
      roles: 'signed-in',
      place: { rank: { learner: 4 }, icon: IconUserCircle, labelKey: 'places.me' },
    },
  ],
};
