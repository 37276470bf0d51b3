import { defineEvent } from '@tamkin/queue';

/** An attempt was handed in, by its person or by its deadline, and marked. */
export const attemptGraded = defineEvent<{ attemptId: string; enrolmentId: string }>('attempt.graded');
