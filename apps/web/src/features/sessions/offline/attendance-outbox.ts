import { recordAttendance, type AttendanceMarkDto, type RecordAttendanceDto } from '@tamkin/api-client';
import { Outbox, type WaitingItem } from '../../../platform/outbox';

/** The whole sheet of a session, and what the person had before them when they changed it. */
export interface WaitingSheet extends WaitingItem {
  readonly sessionId: string;
  readonly entryMode: RecordAttendanceDto['entryMode'];
  readonly marks: readonly AttendanceMarkDto[];
  readonly replaces: readonly AttendanceMarkDto[];
}

/** Sheets that did not reach the server: training rooms have no network. */
export const attendanceOutbox = new Outbox<WaitingSheet>({
  kind: 'attendance',
  keyOf: ({ sessionId }) => sessionId,
  send: ({ sessionId, entryMode, marks, replaces }) =>
    recordAttendance(sessionId, { entryMode, marks: [...marks], replaces: [...replaces] }),
});
