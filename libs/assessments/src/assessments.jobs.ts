import { defineJob } from '@tamkin/queue';

/** Hands in an attempt whose time is over. */
export const expireAttempt = defineJob<{ attemptId: string }>('attempt.expire', { lane: 'upkeep' });
/** Looks for attempts whose own job was lost. A safety net: finds nothing on a good day. */
export const expireDueAttempts = defineJob<Record<string, never>>('attempt.expire-due', { lane: 'upkeep' });
/** Counts a marked attempt, and those that wait with it, into the item statistics. */
export const tallyAttempt = defineJob<{ attemptId: string }>('attempt.tally', { lane: 'upkeep' });
/** Looks at a photo of an answer sheet. */
export const readSheetPhoto = defineJob<{ photoId: string }>('sheet-photo.read', { lane: 'imports', attempts: 3 });
/** Corrects the marks of attempts after a question proved wrong. */
export const runRegrade = defineJob<{ regradeId: string }>('regrade.run', { lane: 'upkeep' });
/** Counts what no job has counted. A safety net. */
export const tallyAttemptsLeft = defineJob<Record<string, never>>('attempt.tally-left', { lane: 'upkeep' });

/** Takes the survey answers of a closed cohort into its results. */
export const tellSurveyAnswers = defineJob<{ cohortId: string }>('survey-answers.tell', { lane: 'upkeep' });

/** Takes survey answers that came too late for their cohort into a group for benchmarks. */
export const poolSurveyAnswers = defineJob<{ reportId: string }>('survey-answers.pool', { lane: 'upkeep' });

/** Gives the work of a cohort out to peers once its time is over. */
export const allocatePeerReviews = defineJob<{ cohortId: string; activityId: string }>('peer-reviews.allocate', {
  lane: 'upkeep',
});
/** Asks others in place of reviewers who are late, and in the end leaves the work to the trainer. */
export const chasePeerReviews = defineJob<{ cohortId: string; activityId: string }>('peer-reviews.chase', {
  lane: 'upkeep',
});
