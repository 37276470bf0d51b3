import { forgetPerson } from './kept-here';
import { createStore } from './store';

/** True after the server stopped knowing a person who was signed in; the sign-in page says so, then forgets. */
export const sessionExpired = createStore(false);

type Listener = () => void;
const listeners = new Set<Listener>();

/**
 * Runs when the person signs out here: forget what is in memory for them; what is stored goes by itself. Returns the way
 * to stop.
 */
export function onSignedOut(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function announceSignedOut(): void {
  for (const listener of listeners) listener();
  forgetPerson();
}
