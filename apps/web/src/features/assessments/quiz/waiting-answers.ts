/** Where the outbox of answers keeps them. They are gone when their person signs out. */
export const WAITING_ANSWERS = 'tamkin.answers';

export function countWaitingAnswers(): number {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(WAITING_ANSWERS) ?? '[]');
    return Array.isArray(kept) ? kept.length : 0;
  } catch {
    return 0;
  }
}
