const OURS = 'tamkin.';

/** How this device reads. */
const STAYS: ReadonlySet<string> = new Set(['language', 'text-size', 'save-data'].map((name) => OURS + name));

/** Things that wait to be sent (`outbox.ts`): ids and figures, each sent by its own person alone. */
const WAITING = '-waiting';

/** Texts kept to be read without network. */
export const LESSONS = `${OURS}lesson.`;

/**
 * Forgets what this device stored for whoever was signed in. By name and not by who stored it: the page that did may not
 * even have been loaded this time.
 */
export function forgetPerson(): void {
  forgetKeys((key) => key.startsWith(OURS) && !STAYS.has(key) && !key.endsWith(WAITING));
}

/** After a session that ended elsewhere: what can be read again goes, what was written and not sent yet stays. */
export function forgetLessons(): void {
  forgetKeys((key) => key.startsWith(LESSONS));
}

function forgetKeys(goes: (key: string) => boolean): void {
  for (const key of Object.keys(localStorage).filter(goes)) localStorage.removeItem(key);
}
