import { currentPlaceClock } from '../../../platform/format/current-place-clock';
import { civilDay } from '../../../platform/format/place-clock';

/** The civil day of the place, `YYYY-MM-DD`, as date fields want it. */
export function today(): string {
  return civilDay(new Date(), currentPlaceClock());
}
