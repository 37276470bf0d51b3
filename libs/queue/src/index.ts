export * from './job-definition';
export * from './job-writer';
export * from './lane';
export * from './lane-queues';
export * from './lane-worker';
export * from './queue.module';
