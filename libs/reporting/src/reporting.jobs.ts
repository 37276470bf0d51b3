import { defineJob } from '@tamkin/queue';

/** Makes the file that somebody asked for. */
export const makeReportExport = defineJob<{ exportId: string }>('reporting.make-report-export', {
  lane: 'exports',
  attempts: 4,
  backoffMs: 2_000,
});

/** Compares what the completion report counts with the detailed tables. A safety net: finds nothing on a good night. */
export const putReportFactsRight = defineJob<Record<string, never>>('reporting.put-facts-right', { lane: 'upkeep' });
