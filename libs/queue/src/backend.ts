import { createPostgresBackend, withBackend } from 'bullmq';

/** BullMQ's classes, bound to PostgreSQL. */
export const { Queue, Worker } = withBackend(createPostgresBackend);
export type LaneQueue = InstanceType<typeof Queue>;
