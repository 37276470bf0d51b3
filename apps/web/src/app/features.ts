import type { Feature } from '../platform/feature-route';
import { courses } from '../features/courses/routes';
import { identity } from '../features/identity/routes';
import { notifications } from '../features/notifications/routes';

/** What the product is made of. A new feature is one line here; see apps/web/README.md. */
export const FEATURES: readonly Feature[] = [identity, courses, notifications];
