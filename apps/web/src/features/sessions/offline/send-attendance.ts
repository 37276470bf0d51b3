import type { SendWaiting } from '../../../platform/feature-route';
import { keepAttendanceDraft } from '../components/attendance-draft';
import { attendanceOutbox } from './attendance-outbox';

/** Sheets of attendance that wait. One that is refused stays on its page, with what was tapped, until it is saved again. */
const sendAttendance: SendWaiting = async (personId, client) => {
  const { sent, refused } = await attendanceOutbox.flush(personId);
  for (const { sessionId } of sent) {
    if (!attendanceOutbox.isWaiting(personId, sessionId)) keepAttendanceDraft(sessionId, null);
  }
  for (const { sessionId } of [...sent, ...refused.map(({ item }) => item)]) {
    await client.invalidateQueries({ queryKey: ['attendance', sessionId] });
  }
  if (sent.length > 0) await client.invalidateQueries({ queryKey: ['cohort-sessions'] });
  return refused.map(({ item, problem }) => ({ href: `/sessions/${item.sessionId}/attendance`, problem }));
};

export default sendAttendance;
