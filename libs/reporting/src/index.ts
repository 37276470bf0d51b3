export type { BreakdownLine } from './completion/breakdown-line';
export type { Choice, Choices, CourseChoice } from './completion/choices.repository';
export * from './completion/completion-report.service';
export type { AttendanceMinutes, Counts, Figures, Rates } from './completion/figures';
export * from './completion/measure';
export {
  PARTICIPATION_STATUSES,
  type CountedPage,
  type ParticipationStatus,
  type PersonLine,
  type ProviderLine,
} from './completion/people-list.repository';
export * from './completion/report-filters';
export * from './reporting.module';
export * from './target/target-indicator';
export type { TargetOfYear } from './target/target.repository';
export * from './target/targets.service';
export { ReportExportWork } from './export/report-export-work';
export * from './export/report-exports.service';
export {
  REPORT_EXPORT_FORMATS,
  REPORT_EXPORT_KINDS,
  REPORT_EXPORT_STATUSES,
  type ReportExportFormat,
  type ReportExportKind,
  type ReportExportStatus,
} from './export/report-export.entity';
export { ReportFacts } from './facts/report-facts.service';
export * from './reporting.jobs';
export { SubjectNames } from './subject/subject-names.service';
export { HomeVisitsService } from './visit/home-visits.service';
