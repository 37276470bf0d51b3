import { defineEvent } from '@tamkin/queue';

export const cohortReportSubmitted = defineEvent<{ reportId: string }>('cohort-report.submitted');
export const cohortReportSentBack = defineEvent<{ reportId: string }>('cohort-report.sent-back');
export const cohortReportValidated = defineEvent<{ reportId: string }>('cohort-report.validated');
/** The files are there and the certificates valid: their holders can be told. */
export const certificatesMade = defineEvent<{ certificateIds: readonly string[] }>('certificates.made');
export const certificateRevoked = defineEvent<{ certificateId: string }>('certificate.revoked');
