import type { SendWaiting } from '../../../platform/feature-route';
import { LEARNING_KEY } from '../api/learning';
import { doneOutbox } from './done-outbox';

/** Lessons done that wait. One that is refused (closed cohort, withdrawn) is shown by its course as it is: nothing is to be done. */
const sendDone: SendWaiting = async (personId, client) => {
  const { sent } = await doneOutbox.flush(personId);
  if (sent.length > 0) await client.invalidateQueries({ queryKey: LEARNING_KEY });
  return [];
};

export default sendDone;
