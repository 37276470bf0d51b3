import { onSignedOut } from '../../../platform/session-expiry';

const PREFIX = 'tamkin.work.';

/** What was typed for an assignment and not handed in yet, kept on this device; `null` when nothing is. */
export function draftOf(key: string): string | null {
  return localStorage.getItem(PREFIX + key);
}

/** `null` forgets it. */
export function keepDraft(key: string, text: string | null): void {
  if (text === null) localStorage.removeItem(PREFIX + key);
  else localStorage.setItem(PREFIX + key, text);
}

onSignedOut(() => {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
});
