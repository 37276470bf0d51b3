/**
 * Until when what a trainer does in a cohort counts: it is open · it is closed and its end-of-training report is still with the
 * trainer · the report is with the reviewer · it is validated. The report decides on certificates; what it was written from stays.
 */
export const COHORT_PHASES = ['cohort-open', 'until-report', 'report-submitted', 'report-validated'] as const;
export type CohortPhase = (typeof COHORT_PHASES)[number];

/** SQL: the report of cohort `c` is with the reviewer or validated. */
export const COHORT_REPORTED = `exists (
  select 1 from cohort_reports r where r.cohort_id = c.id and r.status in ('submitted', 'validated'))`;

/** SQL expression: the `CohortPhase` of cohort `c`. */
export const COHORT_PHASE = `coalesce(
  (select 'report-' || r.status from cohort_reports r where r.cohort_id = c.id and r.status in ('submitted', 'validated')),
  case c.status when 'open' then 'cohort-open' else 'until-report' end)`;

/** Marks, sheets, attendance and plans may still change; work that was sent back may be handed in again. */
export function isUnreported(phase: CohortPhase): boolean {
  return phase === 'cohort-open' || phase === 'until-report';
}
