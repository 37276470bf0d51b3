import { getPlaceClock } from '@tamkin/api-client';
import { createStore, useStore } from '../store';
import { isPlaceClock, type PlaceClock } from './place-clock';

const KEPT_KEY = 'tamkin.place-clock';

/** Morocco's clocks for most of the year; stands for the moment before a new phone has heard from the server. */
const UNHEARD: PlaceClock = { changes: [{ from: '1970-01-01T00:00:00Z', minutes: 60 }] };

const placeClock = createStore<PlaceClock>(kept() ?? UNHEARD);

/** Shows hours by what this device has kept, and asks the server whether that is still the rule. */
export async function startPlaceClock(): Promise<void> {
  try {
    const told = await getPlaceClock();
    localStorage.setItem(KEPT_KEY, JSON.stringify(told));
    placeClock.set(told);
  } catch {
    // Without network the kept table goes on; the next start asks again.
  }
}

export function currentPlaceClock(): PlaceClock {
  return placeClock.get();
}

export function usePlaceClock(): PlaceClock {
  return useStore(placeClock);
}

function kept(): PlaceClock | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEPT_KEY) ?? 'null');
    return isPlaceClock(value) ? value : null;
  } catch {
    return null;
  }
}
