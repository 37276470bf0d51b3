import { defineJob } from '@tamkin/queue';

/** Tries of one e-mail: with the pause doubling from half a minute, the last is some 17 hours after the first. */
export const DELIVERY_ATTEMPTS = 12;

export const deliverMessage = defineJob<{ messageId: string }>('message.deliver', {
  lane: 'messages',
  attempts: DELIVERY_ATTEMPTS,
  backoffMs: 30_000,
});
export const settleReminder = defineJob<{ reminderId: string }>('reminder.settle', { lane: 'messages' });
export const planEnrolmentReminders = defineJob<{ enrolmentId: string }>('reminders.plan-enrolment', {
  lane: 'messages',
});
export const planSessionReminders = defineJob<{ sessionId: string }>('reminders.plan-session', { lane: 'messages' });
export const planResultMessage = defineJob<{ attemptId: string; enrolmentId: string }>('reminders.plan-result', {
  lane: 'messages',
});
export const planCertificateMessages = defineJob<{ certificateIds: readonly string[] }>('reminders.plan-certificates', {
  lane: 'messages',
});
export const planActionPlanReminders = defineJob<{ planId: string }>('reminders.plan-action-plan', {
  lane: 'messages',
});
/** Tells somebody that one more attempt was given. */
export const planAttemptGrantMessage = defineJob<{ grantId: string; enrolmentId: string }>(
  'reminders.plan-attempt-grant',
  { lane: 'messages' },
);
/** Tells somebody that the mark of their work is there. */
export const planMarkMessage = defineJob<{ submissionId: string }>('reminders.plan-mark', { lane: 'messages' });
/** Asks learners to review the work of others, and once more before the last day. */
export const planPeerReviewReminders = defineJob<{ reviewIds: readonly string[] }>('reminders.plan-peer-reviews', {
  lane: 'messages',
});
/** Tells colleagues that an author asks for their view of a draft. */
export const planReviewRequest = defineJob<{ versionId: string }>('reminders.plan-review-request', {
  lane: 'messages',
});
/** Tells an author that a draft was approved or sent back. */
export const planReviewDecision = defineJob<{ versionId: string }>('reminders.plan-review-decision', {
  lane: 'messages',
});
/** Tells those whom it concerns what was said about a block. */
export const planBlockComment = defineJob<{ commentId: string }>('reminders.plan-block-comment', { lane: 'messages' });
export const watchIdleness = defineJob<{ enrolmentId: string }>('reminders.watch-idleness', { lane: 'messages' });
export const planWeeklyDigests = defineJob<Record<string, never>>('reminders.plan-weekly-digests', {
  lane: 'messages',
});
export const sweepMessages = defineJob<Record<string, never>>('messages.sweep', { lane: 'upkeep' });
