const KEY = 'tamkin.place';

interface Kept {
  attemptId: string;
  place: number;
}

/** Where the person left the attempt on this device, from 0; `null` when it was left elsewhere. */
export function rememberedPlace(attemptId: string): number | null {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Kept | null;
    return kept?.attemptId === attemptId && Number.isInteger(kept.place) ? kept.place : null;
  } catch {
    return null;
  }
}

export function rememberPlace(attemptId: string, place: number): void {
  localStorage.setItem(KEY, JSON.stringify({ attemptId, place } satisfies Kept));
}
