import { defineEvent } from '@tamkin/queue';

/** An attempt was handed in, by its person or by its deadline, and marked. */
export const attemptGraded = defineEvent<{ attemptId: string; enrolmentId: string }>('attempt.graded');

/** A trainer gave somebody one more attempt at a final test. */
export const attemptGranted = defineEvent<{ grantId: string; enrolmentId: string }>('attempt.granted');

/** A mark counts and its learner may see it: at once, or when all marks of the assignment were released together. */
export const submissionMarked = defineEvent<{ submissionId: string; enrolmentId: string }>('submission.marked');

/** Learners were asked to review the work of others. */
export const peerReviewsAsked = defineEvent<{ reviewIds: readonly string[] }>('peer-reviews.asked');

/** A manager refused the visa of an action plan, or a trainer sent it back or validated it: then its follow-up begins. */
export const actionPlanDecided = defineEvent<{ planId: string; enrolmentId: string }>('action-plan.decided');
