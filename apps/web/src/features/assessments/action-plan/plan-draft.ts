import type { PlannedActionDto } from '@tamkin/api-client';
import { onSignedOut } from '../../../platform/session-expiry';

const PREFIX = 'tamkin.plan.';

/** Actions written and not handed in yet, kept on this device; `null` when there are none. */
export function planDraft(key: string): PlannedActionDto[] | null {
  try {
    const kept = JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null') as PlannedActionDto[] | null;
    return Array.isArray(kept) && kept.length > 0 ? kept : null;
  } catch {
    return null;
  }
}

/** `null` forgets it. */
export function keepPlanDraft(key: string, actions: readonly PlannedActionDto[] | null): void {
  if (actions) localStorage.setItem(PREFIX + key, JSON.stringify(actions));
  else localStorage.removeItem(PREFIX + key);
}

onSignedOut(() => {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
});
