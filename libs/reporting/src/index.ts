export type { Choice, Choices, CourseChoice } from './completion/choices.repository';
export * from './completion/completion-report.service';
export type { Counts, Figures, Rates } from './completion/figures';
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
