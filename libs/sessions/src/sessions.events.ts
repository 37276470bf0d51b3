import { defineEvent } from '@tamkin/queue';

export const trainingSessionScheduled = defineEvent<{ sessionId: string }>('training-session.scheduled');
/** Other time, other place, or cancelled: read the session again to know which. */
export const trainingSessionChanged = defineEvent<{ sessionId: string }>('training-session.changed');
