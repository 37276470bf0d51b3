const PREFIX = 'tamkin.attendance.';

/** Minutes present by half-day and enrolment. */
export type Marks = ReadonlyMap<string, number>;

/** What was tapped and not saved yet, kept on this phone: training rooms have no network. */
export function attendanceDraft(sessionId: string): Marks | null {
  try {
    const kept = JSON.parse(localStorage.getItem(PREFIX + sessionId) ?? 'null') as [string, number][] | null;
    return kept && new Map(kept);
  } catch {
    return null;
  }
}

/** `null` forgets it. */
export function keepAttendanceDraft(sessionId: string, marks: Marks | null): void {
  if (marks) localStorage.setItem(PREFIX + sessionId, JSON.stringify([...marks]));
  else localStorage.removeItem(PREFIX + sessionId);
}
