import type { Feature } from '../platform/feature-route';
import { assessments } from '../features/assessments/routes';
import { audit } from '../features/audit/routes';
import { certificates } from '../features/certificates/routes';
import { courses } from '../features/courses/routes';
import { enrolments } from '../features/enrolments/routes';
import { people } from '../features/identity/people-routes';
import { identity } from '../features/identity/routes';
import { notifications } from '../features/notifications/routes';
import { sessions } from '../features/sessions/routes';
import { reporting } from '../features/reporting/routes';

/** What the product is made of. A new feature is one line here; see apps/web/README.md. */
export const FEATURES: readonly Feature[] = [
  assessments,
  audit,
  certificates,
  courses,
  enrolments,
  identity,
  notifications,
  people,
  sessions,
  reporting,
];
