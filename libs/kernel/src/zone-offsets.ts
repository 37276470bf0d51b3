const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** From `from` on, clocks are `minutes` ahead of UTC. */
export interface ZoneOffset {
  readonly from: Date;
  readonly minutes: number;
}

/**
 * The rule of a zone (IANA) between two instants, as this machine knows it: the offset at the start and each change, to the
 * minute. Changes that undo themselves within a day are not seen; no zone has had one.
 */
export function zoneOffsets(timeZone: string, start: Date, end: Date): ZoneOffset[] {
  const offsetAt = offsetsOf(timeZone);
  const changes: ZoneOffset[] = [{ from: start, minutes: offsetAt(start.getTime()) }];
  for (let before = start.getTime(); before < end.getTime(); before += DAY_MS) {
    const after = Math.min(before + DAY_MS, end.getTime());
    const minutes = offsetAt(after);
    if (minutes === changes.at(-1)?.minutes) continue;
    changes.push({ from: new Date(firstWith(minutes, before, after, offsetAt)), minutes });
  }
  return changes;
}

/** The first whole minute after `before` at which clocks have the offset they have at `after`. */
function firstWith(minutes: number, before: number, after: number, offsetAt: (instant: number) => number): number {
  let [low, high] = [Math.floor(before / MINUTE_MS), Math.ceil(after / MINUTE_MS)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * MINUTE_MS) === minutes) high = middle;
    else low = middle;
  }
  return high * MINUTE_MS;
}

function offsetsOf(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (instant) => {
    const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
    return (Date.UTC(year, month - 1, day, hour, minute) - Math.floor(instant / MINUTE_MS) * MINUTE_MS) / MINUTE_MS;
  };
}
