import { localTimeOf } from '@tamkin/sessions';

/** `2026-12-03T09:30`: when a session begins by the clocks of its place, as this server's own rules of the zone have it. */
export function startsAtLocal({ startsAt, timeZone }: { startsAt: string; timeZone: string }): string {
  const { date, time } = localTimeOf(new Date(startsAt), timeZone);
  return `${date}T${time}`;
}
