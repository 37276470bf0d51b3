export * from './assessments.events';
export * from './assessments.jobs';
export * from './assessments.module';
export type { ActionProgress, ActionToPlan } from './action-plan/accept-plan';
export { ACTION_STATES, CHECKPOINTS, type ActionState, type Checkpoint } from './action-plan/action-check.entity';
export { PLAN_STATUSES, type PlanStatus } from './action-plan/action-plan.entity';
export type { PlanRow } from './action-plan/action-plan.repository';
export * from './action-plan/action-plans.service';
export * from './action-plan/my-action-plan.service';
export type { CourseActivity } from './activity/course-activity.repository';
export * from './assignment/assignment-overview';
export type { AssignedPerson, CohortAssignment } from './assignment/assignment-overview.repository';
export { PEER_MARKS, type PeerMark } from './assignment/assignment-settings.entity';
export {
  PLAIN_SETTINGS,
  type SettingsRow as AssignmentSettingsView,
} from './assignment/assignment-settings.repository';
export * from './assignment/assignment-settings.service';
export * from './assignment/assignments.service';
export * from './assignment/extensions.service';
export type { SubmittedFile } from './assignment/submission-files';
export {
  MARKING_STAGES,
  SUBMISSION_STATUSES,
  type MarkingStage,
  type SubmissionStatus,
} from './assignment/submission.entity';
export type { HandedIn, SubmissionRow } from './assignment/submission.repository';
export { AnswerFiles } from './attempt/answer-files';
export { AttemptMarker } from './attempt/attempt-marker';
export type { AttemptResult, QuestionResult } from './attempt/attempt-result';
export type { AttemptView, ShownQuestion, ShownSection } from './attempt/attempt-view';
export { ATTEMPT_ENTRY_MODES, type AttemptEntryMode } from './attempt/attempt.entity';
export type { AttemptSummary } from './attempt/attempt.repository';
export * from './attempt/attempts.service';
export type { AttemptToMark, GivenMark } from './manual-marking/manual-marking.repository';
export * from './manual-marking/manual-marking.service';
export * from './marking-queue/marking-queue';
export { QUEUE_KINDS, type QueueItem, type QueueKind, type QueueStage } from './marking-queue/marking-queue.repository';
export * from './exchange/exchange.jobs';
export { LARGEST_FILE_BYTES } from './exchange/exchange.errors';
export { EXPORT_FORMATS, type ExportFormat } from './exchange/export/exported-question';
export {
  QUESTION_EXPORT_STATUSES,
  type QuestionExport,
  type QuestionExportStatus,
} from './exchange/export/question-export.entity';
export * from './exchange/export/question-export-work';
export * from './exchange/export/question-exports.service';
export { IMPORT_FORMATS, type ImportFormat } from './exchange/question-file';
export { IMPORT_OUTCOMES, type ImportOutcome } from './exchange/import/plan-questions';
export { QUESTION_IMPORT_STATUSES, type QuestionImportStatus } from './exchange/import/question-import.entity';
export type { QuestionImportItem, QuestionImportRowItem } from './exchange/import/question-import.repository';
export * from './exchange/import/question-import-work';
export * from './exchange/import/question-imports.service';
export * from './exchange/sheet/question-sheet-template';
export type { ObservationCriterion } from './observation/observation-grid.entity';
export type { CohortGrid, GridRow, ObservationRow } from './observation/observation.repository';
export { OUTCOME_STATES, type OutcomeState } from './observation/observation-outcome';
export type { ObservedPerson } from './observation/observed-person';
export * from './observation/observations.service';
export * from './on-paper/paper-keying.service';
export type { PersonOnPaper, TestOnPaper } from './on-paper/printed-test.repository';
export * from './on-paper/printed-grids.service';
export * from './on-paper/printed-tests.service';
export { MAX_POOLS, MAX_QUESTIONS, MAX_SECTIONS } from './paper/paper-checks';
export type { PaperSection } from './paper/paper-section';
export * from './paper/paper-settings';
export type { PaperQuestionRow, PaperRow } from './paper/paper.repository';
export * from './paper/papers.service';
export type { PoolRow } from './paper/pool.repository';
export * from './peer-review/peer-review-rounds';
export type { ReceivedReview, ReviewRow, ReviewsLeft, ReviewWithName } from './peer-review/peer-review.repository';
export * from './peer-review/peer-reviews.service';
export { sayAnswer } from './question/say-answer';
export { asShown, type GivenAnswer } from './question/given-answer';
export { MAX_OPTIONS, optionLetter } from './question/option-letters';
export * from './question/question-body';
export { isScored, needsMarking, rulesOf } from './question/question-types';
export type { QuestionContent } from './question/question-content';
export * from './question/question-bank.service';
export * from './question/question-batches.service';
export type { RevisionRow, UsageRow } from './question/question-history.repository';
export * from './question/question-history.service';
export { TOPIC_LIMIT, type QuestionTags } from './question/question-tags';
export { QUESTION_TYPES } from './question/question.entity';
export type { QuestionRow, TagCount } from './question/question.repository';
export type { ShownOption, ShownPrompt } from './question/shown-text';
export type { RegradeImpact } from './regrade/regrade-impact';
export type { ChangedPerson, RegradePreview } from './regrade/regrade-survey';
export { RegradeWork } from './regrade/regrade-work';
export { REGRADE_METHODS, type RegradeMethod, type RegradeStatus } from './regrade/regrade.entity';
export type { RegradeRow } from './regrade/regrade.repository';
export * from './regrade/regrades.service';
export { ITEM_SIGNS, type ItemFigures, type ItemSign } from './statistics/item-figures';
export * from './statistics/item-statistics.service';
export * from './statistics/item-tallies.service';
export type { KnowledgeGain } from './statistics/knowledge-gain';
export * from './statistics/knowledge-gain.service';
export type { LessonQuestionRow } from './lesson-question/lesson-question.repository';
export * from './lesson-question/lesson-questions.service';
export { mostPointsOf, type RubricCriterion, type RubricLevel, type RubricScores } from './rubric/rubric';
export type { SurveyQuestion } from './survey/survey.entity';
export type { SurveyRow } from './survey/survey.repository';
export * from './survey/survey-summary';
export * from './survey/survey-templates';
export * from './survey/surveys.service';
export * from './time/time-allowances.service';
export type { MarkToGive } from './work-marking/accept-mark';
export * from './work-marking/mark-release';
export type { MarkRole } from './work-marking/submission-mark.entity';
export type { MarkRow } from './work-marking/submission-mark.repository';
export * from './work-marking/work-marking.service';
