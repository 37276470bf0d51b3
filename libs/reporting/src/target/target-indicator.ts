import type { ReportFilters } from '../completion/report-filters';
import { FILTER_OF } from '../completion/report-filters';

/** Indicators that can have a target, and the highest value that makes sense. Shares are set in whole percent. */
export const TARGET_INDICATORS = {
  'I.P1': 100_000,
  'I.P2': 100_000,
  'I.ST1': 1_000_000,
  'I.ST2': 1_000_000,
  'I.ST3': 1_000_000,
  'I.ST5': 100,
  'I.C1': 100,
  'I.C2': 100,
  'I.C3': 100,
  'I.C4': 1_000_000,
  'I.B1': 100,
} as const;

export type TargetIndicator = keyof typeof TARGET_INDICATORS;

export function isTargetIndicator(name: string): name is TargetIndicator {
  return Object.hasOwn(TARGET_INDICATORS, name);
}

/** The year that the targets beside a report are of: its period is that calendar year, or its beginning, unfiltered. */
export function targetYearOf(filters: ReportFilters): number | null {
  const { from, to } = filters;
  if (!from || !to || !from.endsWith('-01-01') || from.slice(0, 4) !== to.slice(0, 4)) return null;
  const narrowed = Object.values(FILTER_OF).some((name) => filters[name] !== undefined);
  return narrowed ? null : Number(from.slice(0, 4));
}
