import * as assessments from '@tamkin/assessments';
import * as enrolments from '@tamkin/enrolments';
import { after, type Subscription } from './events/subscription';

/**
 * What happens after which fact: the one page to read. One `...after(domain, { … })` per domain with events
 * (`import * as enrolments from '@tamkin/enrolments'`), inside it a line for every event:
 *
 *     enrolmentMade: [start(planEnrolmentReminders, ({ enrolmentId }) => ({ enrolmentId }))],
 */
export const SUBSCRIPTIONS: readonly Subscription[] = [
  ...after(assessments, { attemptGraded: [] }),
  ...after(enrolments, { enrolmentMade: [], enrolmentWithdrawn: [], enrolmentCompleted: [], cohortClosed: [] }),
];
