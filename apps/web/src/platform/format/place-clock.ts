import type { PlaceClockDto } from '@tamkin/api-client';

/** How clocks go where the product lives: the server's table, oldest first. */
export interface PlaceClock {
  readonly changes: readonly { readonly from: string; readonly minutes: number }[];
}

const MINUTE_MS = 60_000;

/** What the clocks of the place show, in the UTC fields of the date returned. */
export function wallTime(moment: Date, { changes }: PlaceClock): Date {
  const change = changes.findLast(({ from }) => Date.parse(from) <= moment.getTime()) ?? changes[0];
  return new Date(moment.getTime() + (change?.minutes ?? 0) * MINUTE_MS);
}

/** The civil day of the place, `YYYY-MM-DD`. */
export function civilDay(moment: Date, clock: PlaceClock): string {
  return wallTime(moment, clock).toISOString().slice(0, 10);
}

/** Whether `value`, out of the memory of this device, is such a table. */
export function isPlaceClock(value: unknown): value is PlaceClockDto {
  const { changes } = (value ?? {}) as Partial<PlaceClockDto>;
  const fits = ({ from, minutes }: { from: unknown; minutes: unknown }): boolean =>
    typeof from === 'string' && !Number.isNaN(Date.parse(from)) && Number.isInteger(minutes);
  return Array.isArray(changes) && changes.length > 0 && changes.every(fits);
}
