import { IconCertificate, IconChecklist, IconListDetails } from '@tabler/icons-react';
import type { Feature } from '../../platform/feature-route';

const REGISTER_READERS = ['reviewer', 'administrator'] as const;

/** The end-of-training report, its validation, the register, and one's own certificates. */
export const certificates: Feature = {
  name: 'certificates',
  routes: [
    {
      path: '/certificates',
      load: () => import('./pages/my-certificates-page'),
      roles: 'signed-in',
      place: { rank: { learner: 2 }, icon: IconCertificate, labelKey: 'places.certificates' },
    },
    {
      path: '/validate',
      load: () => import('./pages/reports-to-validate-page'),
      roles: ['reviewer'],
      place: { rank: { reviewer: 1 }, icon: IconChecklist, labelKey: 'places.validate' },
    },
    { path: '/validate/:id', load: () => import('./pages/review-report-page'), roles: ['reviewer'] },
    {
      path: '/register',
      load: () => import('./pages/register-page'),
      roles: REGISTER_READERS,
      place: { rank: { reviewer: 4, administrator: 7 }, icon: IconListDetails, labelKey: 'places.register' },
    },
    { path: '/register/:id', load: () => import('./pages/certificate-page'), roles: REGISTER_READERS },
    { path: '/cohorts/:id/report', load: () => import('./pages/cohort-report-page'), roles: ['trainer'] },
  ],
  cohortTabs: [{ path: '/cohorts/:id/report', labelKey: 'cohortTabs.report', rank: 6, roles: ['trainer'] }],
};
