import { createStore, useStore } from './store';

export const TEXT_SIZES = ['normal', 'large', 'larger'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** How this person reads on this device; kept on the device only. */
export interface ReadingPreferences {
  textSize: TextSize;
  /** Pictures and sound wait for a tap, with their size shown. */
  saveData: boolean;
}

/** Read by public/before-paint.js too. */
const TEXT_SIZE_KEY = 'tamkin.text-size';
const SAVE_DATA_KEY = 'tamkin.save-data';

const preferences = createStore<ReadingPreferences>({ textSize: 'normal', saveData: false });

export function startReadingPreferences(): void {
  const stored = localStorage.getItem(TEXT_SIZE_KEY);
  const textSize = TEXT_SIZES.find((size) => size === stored) ?? 'normal';
  preferences.set({ textSize, saveData: localStorage.getItem(SAVE_DATA_KEY) === 'yes' });
}

export function setReadingPreferences(change: Partial<ReadingPreferences>): void {
  const next = { ...preferences.get(), ...change };
  localStorage.setItem(TEXT_SIZE_KEY, next.textSize);
  localStorage.setItem(SAVE_DATA_KEY, next.saveData ? 'yes' : 'no');
  document.documentElement.dataset['textSize'] = next.textSize;
  preferences.set(next);
}

export function useReadingPreferences(): ReadingPreferences {
  return useStore(preferences);
}
