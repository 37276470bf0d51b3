import type { SubmittedFileDto } from '@tamkin/api-client';
import { onSignedOut } from '../../../platform/session-expiry';

const PREFIX = 'tamkin.work.';

/** What was written and sent for an assignment and not handed in yet. */
export interface WorkDraft {
  text: string;
  files: SubmittedFileDto[];
}

/** Kept on this device; `null` when nothing is. */
export function draftOf(key: string): WorkDraft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null') as WorkDraft | null;
    return kept && Array.isArray(kept.files) ? kept : null;
  } catch {
    return null;
  }
}

/** `null` forgets it. */
export function keepDraft(key: string, draft: WorkDraft | null): void {
  if (draft === null) localStorage.removeItem(PREFIX + key);
  else localStorage.setItem(PREFIX + key, JSON.stringify(draft));
}

onSignedOut(() => {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
});
