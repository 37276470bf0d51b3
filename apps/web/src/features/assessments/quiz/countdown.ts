import { useEffect, useState } from 'react';

/** Seconds until `endsAt` (this device's clock), 0 at least; `null` without a limit. Renders once a second. */
export function useSecondsLeft(endsAt: number | null): number | null {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (endsAt === null) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [endsAt]);
  return endsAt === null ? null : Math.max(0, Math.ceil((endsAt - now) / 1_000));
}

/** What is said aloud: whole minutes, changing every five minutes and at the last one. */
export function minutesToSay(secondsLeft: number): number {
  const minutes = Math.ceil(secondsLeft / 60);
  return minutes <= 1 ? minutes : Math.ceil(minutes / 5) * 5;
}
