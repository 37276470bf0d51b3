import { defineEvent } from '@tamkin/queue';

/** Somebody was nominated or enrolled. */
export const enrolmentMade = defineEvent<{ enrolmentId: string }>('enrolment.made');
/** Somebody was withdrawn, with a reason. */
export const enrolmentWithdrawn = defineEvent<{ enrolmentId: string }>('enrolment.withdrawn');
/** All of the rules for the certificate of achievement are met for the first time. */
export const enrolmentCompleted = defineEvent<{ enrolmentId: string }>('enrolment.completed');
export const cohortClosed = defineEvent<{ cohortId: string }>('cohort.closed');
