import { createStore, useStore } from './store';

/** How long something can be undone. */
export const UNDO_MS = 10_000;

export interface Notice {
  id: number;
  message: string;
  /** Null for a plain confirmation that has nothing to undo. */
  undo: (() => void) | null;
}

const notice = createStore<Notice | null>(null);
let lastId = 0;

/** Says that something was done and offers ten seconds to undo it: `offerUndo(sentence, () => restore(id))`. */
export function offerUndo(message: string, undo: () => void): void {
  lastId += 1;
  notice.set({ id: lastId, message, undo });
}

/** Says that something was done. */
export function sayDone(message: string): void {
  lastId += 1;
  notice.set({ id: lastId, message, undo: null });
}

export function dismissNotice(): void {
  notice.set(null);
}

export function useNotice(): Notice | null {
  return useStore(notice);
}
