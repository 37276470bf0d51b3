/** Minutes by session activity. */
export type MinutesByActivity = ReadonlyMap<string, number>;

export interface AttendanceShare {
  /** Attended ÷ planned minutes, 0–100 with two decimals, rounded down so that nobody is lifted over a limit; `null` when nothing is planned. */
  readonly percent: number | null;
  /** Session activities of which the asked share was attended. */
  readonly doneActivityIds: readonly string[];
}

/**
 * What a person's half-days amount to. `planned` has every session activity of the course, dated or not. `askedPercent` is the
 * version's attendance rule; without one, having been there counts.
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
    const minutesThere = attended.get(id) ?? 0;
    return minutesThere > 0 && minutesThere * 100 >= minutes * (askedPercent ?? 0) ? [id] : [];
  });
  return { percent, doneActivityIds };
}

function sum(values: Iterable<number>): number {
  return [...values].reduce((total, value) => total + value, 0);
}
