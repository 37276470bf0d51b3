const DAY_MS = 86_400_000;

/** An instant on a local day in Morocco. The story avoids Ramadan, so the zone is an hour ahead of UTC. */
export function at(day: string, time = '10:00'): Date {
  return new Date(`${day}T${time}:00+01:00`);
}

export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** `count` evenings spread evenly from one day to another, both included; each person has an hour of their own. */
export function evenings(from: string, to: string, count: number, person: number): Date[] {
  const days = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS));
  return Array.from({ length: count }, (_, index) => {
    const day = daysAfter(from, count < 2 ? 0 : Math.round((days * index) / (count - 1)));
    const minute = 19 * 60 + ((person * 7) % 60) + index;
    return at(day, `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
  });
}
