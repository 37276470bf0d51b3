export * from './certificate/certificate-correction.service';
export * from './certificate/certificate-making.service';
export { printedCode } from './certificate/certificate-code';
export { CERTIFICATE_STATUSES, type CertificateStatus } from './certificate/certificate.entity';
export type { AwaitedCertificate, MakingProgress } from './certificate/certificate.repository';
export * from './certificate/certificates.service';
export type { HistoryEntry, RegisterFilter, RegisterSibling } from './certificate/register.repository';
export * from './certificate/verification.service';
export * from './certificates.events';
export * from './certificates.jobs';
export * from './certificates.module';
export type { PersonOutcome, TrainedPerson } from './cohort-report/cohort-people';
export {
  COHORT_REPORT_STATUSES,
  type CohortFigures,
  type CohortReportStatus,
  type CohortReportTexts,
} from './cohort-report/cohort-report.entity';
export type { ReportLine } from './cohort-report/cohort-report.repository';
export * from './cohort-report/cohort-reports.service';
export * from './cohort-report/report-review.service';
export type { ReportView } from './cohort-report/report-view';
export type { ReportedCohort } from './cohort-report/reported-cohort.repository';
export * from './document/certificate-printer';
export * from './document/certificate-snapshot';
export * from './outcome/outcome';
