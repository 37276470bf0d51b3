/** Fewer people than this could be recognised outside the circle of the ILO and the provider (domain §5.3). */
export const SMALLEST_CELL = 5;

/**
 * One column of counts, as it may leave the house: counts of 1–4 become `null`. When only one would be withheld, and a total
 * stands beside it, the next smallest is withheld too, for the one could be worked out.
 */
export function withholdSmall(counts: readonly number[]): (number | null)[] {
  const small = (count: number): boolean => count > 0 && count < SMALLEST_CELL;
  const withheld = counts.map(small);
  if (withheld.filter(Boolean).length === 1) {
    const others = counts.map((count, index) => ({ count, index })).filter(({ count }) => count >= SMALLEST_CELL);
    const next = others.sort((a, b) => a.count - b.count)[0];
    if (next) withheld[next.index] = true;
  }
  return counts.map((count, index) => (withheld[index] ? null : count));
}
