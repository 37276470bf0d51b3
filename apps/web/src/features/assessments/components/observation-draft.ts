import { onSignedOut } from '../../../platform/session-expiry';

const PREFIX = 'tamkin.grid.';

export interface ObservationDraft {
  scores: Record<string, number>;
  comment: string;
}

/** Scores tapped and not saved yet, kept on this phone: training rooms have no network. */
export function observationDraft(activityId: string, enrolmentId: string): ObservationDraft | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(activityId, enrolmentId)) ?? 'null') as ObservationDraft | null;
  } catch {
    return null;
  }
}

/** `null` forgets it. */
export function keepObservationDraft(activityId: string, enrolmentId: string, draft: ObservationDraft | null): void {
  if (draft) localStorage.setItem(keyOf(activityId, enrolmentId), JSON.stringify(draft));
  else localStorage.removeItem(keyOf(activityId, enrolmentId));
}

function keyOf(activityId: string, enrolmentId: string): string {
  return `${PREFIX}${activityId}.${enrolmentId}`;
}

onSignedOut(() => {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
});
