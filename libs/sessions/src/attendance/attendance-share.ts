/** Minutes by session activity. */
export type MinutesByActivity = ReadonlyMap<string, number>;

export interface AttendanceShare {
  /** Attended ÷ planned minutes, 0–100 with two decimals, rounded down so that nobody is lifted over a limit; `null` when nothing is planned. */
  readonly percent: number | null;
  /** Session activities that are behind the person: enough of them was attended, or enough of all together. */
  readonly doneActivityIds: readonly string[];
}

/**
 * What a person's half-days amount to. `planned` has every session activity of the course, dated or not; `attended` those for
 * which the person was marked, an absence as 0. `askedPercent` is the version's attendance rule; without one, having been there
 * counts. The rule is about all hours together: who has reached it lacks no meeting that they came late to or missed.
 */
export function attendanceShare(
  planned: MinutesByActivity,
  attended: MinutesByActivity,
  askedPercent: number | null,
): AttendanceShare {
  const total = sum(planned.values());
  const present = [...planned].map(([id, minutes]) => Math.min(minutes, attended.get(id) ?? 0));
  const percent = total === 0 ? null : Math.floor((sum(present) * 10_000) / total) / 100;
  const doneActivityIds = [...planned].flatMap(([id, minutes]) => {
    const minutesThere = attended.get(id);
    if (minutesThere === undefined) return [];
    if (askedPercent !== null && percent !== null && percent >= askedPercent) return [id];
    return minutesThere > 0 && minutesThere * 100 >= minutes * (askedPercent ?? 0) ? [id] : [];
  });
  return { percent, doneActivityIds };
}

function sum(values: Iterable<number>): number {
  return [...values].reduce((total, value) => total + value, 0);
}
