export type { CohortChoices } from './cohort/cohort-choices.repository';
export * from './cohort/cohort-choices.service';
export type { CohortPlan } from './cohort/cohort-plan';
export type { CohortSummaryRow as CohortSummary, StandingCounts } from './cohort/cohort-reading.repository';
export * from './cohort/cohort-reading.service';
export type { CohortRow as CohortView, DueDate, Invitation } from './cohort/cohort.repository';
export { CohortsService, DEFAULT_TIME_ZONE, type ChangeCohort, type OpenCohort } from './cohort/cohorts.service';
export {
  COHORT_PHASE,
  COHORT_PHASES,
  COHORT_REPORTED,
  isUnreported,
  type CohortPhase,
} from './cohort/cohort-phase.sql';
export { isDay, localDay } from './cohort/local-day';
export { versionsOfCohort } from './cohort/versions-of-cohort.sql';
export * from './course-versions/cohort-move';
export * from './course-versions/course-versions.service';
export type { CohortToMove } from './course-versions/version-move.repository';
export * from './course-versions/version-moves.service';
export type { EnrolmentView } from './enrolment/enrolment-view';
export * from './enrolment/enrolments.service';
export * from './enrolments.events';
export * from './enrolments.jobs';
export * from './enrolments.module';
export type {
  BlockerFigures,
  MyCourseRow as MyCourseSummary,
  SessionRow as SessionSummary,
} from './learning/learning.repository';
export * from './learning/learning.service';
export * from './nomination/nomination-offers.service';
export type { CandidateRow as Candidate } from './nomination/nomination.repository';
export * from './nomination/nominations.service';
export * from './progress/completion';
export type { ProgressNow } from './progress/progress.service';
export { namesOf as enrolledNames, type NameColumns } from './standing/person-names.sql';
export { BLOCKS, blockedBySql, stuckSql, type Block } from './standing/blocked-by.sql';
export { STANDINGS, standingSql, type Standing } from './standing/standing.sql';
export type { TeamRow as TeamMember } from './team/team.repository';
export * from './team/team.service';
