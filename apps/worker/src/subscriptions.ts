import * as assessments from '@tamkin/assessments';
import * as certificates from '@tamkin/certificates';
import * as courses from '@tamkin/courses';
import * as enrolments from '@tamkin/enrolments';
import {
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
} from '@tamkin/notifications';
import * as sessions from '@tamkin/sessions';
import { after, start, type Subscription } from './events/subscription';

/**
 * What happens after which fact: the one page to read. One `...after(domain, { … })` per domain with events
 * (`import * as enrolments from '@tamkin/enrolments'`), inside it a line for every event, `[]` when nobody reacts.
 */
export const SUBSCRIPTIONS: readonly Subscription[] = [
  ...after(courses, {
    courseReviewAsked: [start(planReviewRequest, ({ versionId }) => ({ versionId }))],
    courseReviewDecided: [start(planReviewDecision, ({ versionId }) => ({ versionId }))],
    blockCommented: [start(planBlockComment, ({ commentId }) => ({ commentId }))],
  }),
  ...after(enrolments, {
    enrolmentMade: [start(planEnrolmentReminders, ({ enrolmentId }) => ({ enrolmentId }))],
    // Planned reminders look at the enrolment when they are due, so nothing needs to be called back here.
    enrolmentWithdrawn: [],
    enrolmentCompleted: [],
    cohortClosed: [start(assessments.tellSurveyAnswers, ({ cohortId }) => ({ cohortId }))],
  }),
  ...after(sessions, {
    trainingSessionScheduled: [start(planSessionReminders, ({ sessionId }) => ({ sessionId }))],
    trainingSessionChanged: [start(planSessionReminders, ({ sessionId }) => ({ sessionId }))],
  }),
  ...after(assessments, {
    attemptGraded: [
      start(planResultMessage, ({ attemptId, enrolmentId }) => ({ attemptId, enrolmentId })),
      start(assessments.tallyAttempt, ({ attemptId }) => ({ attemptId })),
    ],
    attemptGranted: [start(planAttemptGrantMessage, ({ grantId, enrolmentId }) => ({ grantId, enrolmentId }))],
    submissionMarked: [start(planMarkMessage, ({ submissionId }) => ({ submissionId }))],
    peerReviewsAsked: [start(planPeerReviewReminders, ({ reviewIds }) => ({ reviewIds }))],
    actionPlanDecided: [start(planActionPlanReminders, ({ planId }) => ({ planId }))],
  }),
  ...after(certificates, {
    cohortReportSubmitted: [],
    cohortReportSentBack: [],
    cohortReportValidated: [start(assessments.poolSurveyAnswers, ({ reportId }) => ({ reportId }))],
    certificatesMade: [start(planCertificateMessages, ({ certificateIds }) => ({ certificateIds }))],
    certificateRevoked: [],
  }),
];
