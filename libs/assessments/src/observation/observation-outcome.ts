import type { GridRow } from './observation.repository';

/** Nothing scored · the other observer is awaited · the two lie too far apart · there is a result. */
export const OUTCOME_STATES = ['none', 'waiting', 'differ', 'counted'] as const;
export type OutcomeState = (typeof OUTCOME_STATES)[number];

export interface ObservationOutcome {
  readonly state: OutcomeState;
  /** 0–100, two decimals, of what counts; `null` before. */
  readonly percent: number | null;
}

/**
 * What the scores for one person come to. One observer: the mean of whoever observed. Two: what they agreed on, else their
 * mean while they lie within the tolerance, else nothing until they agree.
 */
export function outcomeOf(
  { observers, tolerance }: Pick<GridRow, 'observers' | 'tolerance'>,
  percents: readonly number[],
  agreed: number | null,
): ObservationOutcome {
  if (agreed !== null) return { state: 'counted', percent: agreed };
  if (percents.length === 0) return { state: 'none', percent: null };
  if (percents.length < observers) return { state: 'waiting', percent: null };
  const apart = Math.max(...percents) - Math.min(...percents);
  if (observers > 1 && apart > tolerance) return { state: 'differ', percent: null };
  return { state: 'counted', percent: meanOf(percents) };
}

/** Two decimals. */
export function meanOf(percents: readonly number[]): number {
  return Math.round((percents.reduce((sum, percent) => sum + percent, 0) / percents.length) * 100) / 100;
}
