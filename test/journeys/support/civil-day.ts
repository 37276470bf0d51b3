/** A civil day in Morocco, `days` from today. */
export function civilDay(days = 0): string {
  return new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Africa/Casablanca' });
}
