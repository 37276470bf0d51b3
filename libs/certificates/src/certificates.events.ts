import { defineEvent } from '@tamkin/queue';

export const cohortReportSubmitted = defineEvent<{ reportId: string }>('cohort-report.submitted');
export const cohortReportSentBack = defineEvent<{ reportId: string }>('cohort-report.sent-back');
export const cohortReportValidated = defineEvent<{ reportId: string }>('cohort-report.validated');
/** The file is there and the certificate valid: its holder can be told. */
export const certificateMade = defineEvent<{ certificateId: string }>('certificate.made');
export const certificateRevoked = defineEvent<{ certificateId: string }>('certificate.revoked');
