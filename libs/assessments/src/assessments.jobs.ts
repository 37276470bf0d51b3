import { defineJob } from '@tamkin/queue';

/** Hands in an attempt whose time is over. */
export const expireAttempt = defineJob<{ attemptId: string }>('attempt.expire', { lane: 'upkeep' });
/** Looks for attempts whose own job was lost. A safety net: finds nothing on a good day. */
export const expireDueAttempts = defineJob<Record<string, never>>('attempt.expire-due', { lane: 'upkeep' });
