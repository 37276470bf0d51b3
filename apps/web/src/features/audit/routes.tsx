import { IconHistory } from '@tabler/icons-react';
import type { Feature } from '../../platform/feature-route';

/** Who did what, for the administrator. */
export const audit: Feature = {
  name: 'audit',
  routes: [
    {
      path: '/audit',
      load: () => import('./pages/audit-page'),
      roles: ['administrator'],
      place: { rank: { administrator: 4 }, icon: IconHistory, labelKey: 'places.audit' },
    },
  ],
};
