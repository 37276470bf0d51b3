export * from './attendance/attendance-sheet';
export * from './attendance/attendance.service';
export * from './sessions.events';
export * from './sessions.module';
export type { Half } from './training-session/half-days';
export * from './training-session/local-time';
export * from './training-session/training-session-view';
export * from './training-session/training-sessions.service';
