import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useConnection } from '../../../platform/connection';
import { useCurrentUser } from '../../../platform/current-user';
import { LEARNING_KEY } from '../api/learning';
import { sendWaiting } from './done-queue';

/** Between two tries while something waits: the device may say "connected" long before the server is reached. */
const TRY_AGAIN_MS = 15_000;

/** While a learner's page is open: sends what waits on this phone as soon as the server is reached. */
export function useDoneQueue(): void {
  const { personId } = useCurrentUser();
  const { online, waiting } = useConnection();
  const client = useQueryClient();
  const anyWaiting = waiting > 0;
  useEffect(() => {
    const send = (): void =>
      void sendWaiting(personId).then((sent) => {
        if (sent > 0) void client.invalidateQueries({ queryKey: LEARNING_KEY });
      });
    if (online) send();
    if (!anyWaiting) return undefined;
    const timer = setInterval(send, TRY_AGAIN_MS);
    return () => clearInterval(timer);
  }, [online, anyWaiting, personId, client]);
}
