import { IconHeartbeat, IconMail, IconMessage, IconSettings } from '@tabler/icons-react';
import type { Feature } from '../../platform/feature-route';

/** What the product writes to people, and how the product itself is. */
export const notifications: Feature = {
  name: 'notifications',
  routes: [
    {
      path: '/health',
      load: () => import('./pages/health-page'),
      roles: ['administrator'],
      place: { rank: { administrator: 1 }, icon: IconHeartbeat, labelKey: 'places.health' },
    },
    {
      path: '/messages',
      load: () => import('./pages/my-messages-page'),
      roles: 'signed-in',
      place: {
        rank: { learner: 3, 'focal-point': 8, trainer: 8, reviewer: 8 },
        icon: IconMessage,
        labelKey: 'places.messages',
      },
    },
    { path: '/me/reminders', load: () => import('./pages/reminder-choices-page'), roles: 'signed-in' },
    {
      path: '/outbox',
      load: () => import('./pages/outbox-page'),
      roles: ['administrator'],
      place: { rank: { administrator: 4 }, icon: IconMail, labelKey: 'places.outbox' },
    },
    { path: '/outbox/:id', load: () => import('./pages/outbox-message-page'), roles: ['administrator'] },
    {
      path: '/settings',
      load: () => import('./pages/settings-page'),
      roles: ['administrator'],
      place: { rank: { administrator: 6 }, icon: IconSettings, labelKey: 'places.settings' },
    },
  ],
};
