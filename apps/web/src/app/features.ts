import type { Feature } from '../platform/feature-route';
import { courses } from '../features/courses/routes';
import { enrolments } from '../features/enrolments/routes';
import { identity } from '../features/identity/routes';
import { notifications } from '../features/notifications/routes';

/** What the product is made of. A new feature is one line here; see apps/web/README.md. */
export const FEATURES: readonly Feature[] = [courses, enrolments, identity, notifications];
