import { Injectable } from '@nestjs/common';
import {
  deliverMessage,
  MessagesService,
  planCertificateMessages,
  planActionPlanReminders,
  planAttemptGrantMessage,
  planBlockComment,
  planEnrolmentReminders,
  planMarkMessage,
  planPeerReviewReminders,
  planResultMessage,
  planReviewDecision,
  planReviewRequest,
  planSessionReminders,
  planWeeklyDigests,
  ReminderPlans,
  ReminderSettling,
  ReviewPlans,
  settleReminder,
  sweepMessages,
  watchIdleness,
} from '@tamkin/notifications';
import { handle, Processor } from '@tamkin/queue';

@Injectable()
export class NotificationsProcessor extends Processor {
  readonly handlers = [
    handle(deliverMessage, (ctx, { messageId }, job) => this.messages.deliver(ctx, messageId, job.lastAttempt)),
    handle(settleReminder, (ctx, { reminderId }) => this.settling.settle(ctx, reminderId)),
    handle(planEnrolmentReminders, (ctx, { enrolmentId }) => this.plans.enrolmentMade(ctx, enrolmentId)),
    handle(planSessionReminders, (ctx, { sessionId }) => this.plans.sessionScheduled(ctx, sessionId)),
    handle(planResultMessage, (ctx, { attemptId }) => this.plans.attemptGraded(ctx, attemptId)),
    handle(planAttemptGrantMessage, (ctx, grant) => this.plans.attemptGranted(ctx, grant)),
    handle(planMarkMessage, (ctx, { submissionId }) => this.plans.workMarked(ctx, submissionId)),
    handle(planPeerReviewReminders, (ctx, { reviewIds }) => this.plans.peerReviewsAsked(ctx, reviewIds)),
    handle(planCertificateMessages, (ctx, { certificateIds }) => this.plans.certificatesMade(ctx, certificateIds)),
    handle(planActionPlanReminders, (ctx, { planId }) => this.plans.actionPlanDecided(ctx, planId)),
    handle(planReviewRequest, (ctx, { versionId }) => this.reviews.reviewAsked(ctx, versionId)),
    handle(planReviewDecision, (ctx, { versionId }) => this.reviews.reviewDecided(ctx, versionId)),
    handle(planBlockComment, (ctx, { commentId }) => this.reviews.blockCommented(ctx, commentId)),
    handle(watchIdleness, (ctx, { enrolmentId }) => this.plans.watchIdleness(ctx, enrolmentId)),
    handle(planWeeklyDigests, (ctx) => this.plans.weekBegun(ctx)),
    handle(sweepMessages, async (ctx) => {
      await this.plans.sweep(ctx);
      await this.messages.sweep(ctx);
    }),
  ];

  constructor(
    private readonly messages: MessagesService,
    private readonly settling: ReminderSettling,
    private readonly plans: ReminderPlans,
    private readonly reviews: ReviewPlans,
  ) {
    super();
  }
}
