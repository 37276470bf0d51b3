import { IconReportAnalytics } from '@tabler/icons-react';
import type { Feature } from '../../platform/feature-route';

/** The completion report, the lists behind its numbers, its files and its targets. */
export const reporting: Feature = {
  name: 'reporting',
  routes: [
    {
      path: '/report',
      load: () => import('./pages/report-page'),
      roles: ['reviewer', 'focal-point'],
      place: { rank: { reviewer: 2, 'focal-point': 4 }, icon: IconReportAnalytics, labelKey: 'places.report' },
    },
    { path: '/report/people', load: () => import('./pages/people-page'), roles: ['reviewer', 'focal-point'] },
    { path: '/report/providers', load: () => import('./pages/providers-page'), roles: ['reviewer', 'focal-point'] },
    { path: '/report/exports', load: () => import('./pages/exports-page'), roles: ['reviewer', 'focal-point'] },
    { path: '/report/targets', load: () => import('./pages/targets-page'), roles: ['reviewer'] },
  ],
  homeParts: [
    { load: () => import('./home/since-last-visit'), role: 'reviewer', rank: 1 },
    { load: () => import('./home/targets-of-the-year'), role: 'reviewer', rank: 2 },
  ],
};
