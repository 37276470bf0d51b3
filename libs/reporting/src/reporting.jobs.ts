import { defineJob } from '@tamkin/queue';

/** Makes the file that somebody asked for. */
export const makeReportExport = defineJob<{ exportId: string }>('reporting.make-report-export', {
  lane: 'exports',
  attempts: 4,
  backoffMs: 2_000,
});
