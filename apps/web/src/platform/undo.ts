import { createStore, useStore } from './store';

/** How long something can be undone. */
export const UNDO_MS = 10_000;

export interface Notice {
  id: number;
  message: string;
  /** Null for a plain confirmation that has nothing to undo. */
  undo: (() => void) | null;
  /** Where somebody at the keyboard goes on. */
  places: UndoPlaces | null;
}

/** Ids of elements; for when what was pressed went away with what it removed. */
export interface UndoPlaces {
  /** Beside what was removed. */
  beside: string;
  /** What was removed, once it is back. */
  back: string;
}

const notice = createStore<Notice | null>(null);
let lastId = 0;

/** Says that something was done and offers ten seconds to undo it: `offerUndo(sentence, () => restore(id))`. */
export function offerUndo(message: string, undo: () => void, places: UndoPlaces | null = null): void {
  lastId += 1;
  notice.set({ id: lastId, message, undo, places });
}

/** Says that something was done. */
export function sayDone(message: string): void {
  lastId += 1;
  notice.set({ id: lastId, message, undo: null, places: null });
}

export function dismissNotice(): void {
  notice.set(null);
}

export function useNotice(): Notice | null {
  return useStore(notice);
}
