import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CoursesModule } from '@tamkin/courses';
import { EnrolmentsModule } from '@tamkin/enrolments';
import { FilesModule } from '@tamkin/files';
import { PrintingModule } from '@tamkin/printing';
import { CourseActivityRepository } from './activity/course-activity.repository';
import { ActionCheck } from './action-plan/action-check.entity';
import { ActionPlan } from './action-plan/action-plan.entity';
import { ActionPlanRepository } from './action-plan/action-plan.repository';
import { ActionPlans } from './action-plan/action-plans.service';
import { MyActionPlans } from './action-plan/my-action-plan.service';
import { PlannedAction } from './action-plan/planned-action.entity';
import { AssignmentExtension } from './assignment/assignment-extension.entity';
import { AssignmentOverviewRepository } from './assignment/assignment-overview.repository';
import { AssignmentSettings } from './assignment/assignment-settings.entity';
import { AssignmentSettingsRepository } from './assignment/assignment-settings.repository';
import { AssignmentSettingsService } from './assignment/assignment-settings.service';
import { MyAssignments } from './assignment/my-assignments';
import { WorkHandIn } from './assignment/work-hand-in';
import { ExtensionRepository } from './assignment/extension.repository';
import { ExtensionsService } from './assignment/extensions.service';
import { SubmissionFiles } from './assignment/submission-files';
import { SubmissionVersion } from './assignment/submission-version.entity';
import { Submission } from './assignment/submission.entity';
import { SubmissionRepository } from './assignment/submission.repository';
import { AnswerFiles } from './attempt/answer-files';
import { AnswerMark } from './attempt/answer-mark.entity';
import { AnswerSheets } from './attempt/answer-sheet';
import { AnswerTaking } from './attempt/answer-taking';
import { AttemptAnswerLog } from './attempt/attempt-answer-log.entity';
import { AttemptAnswer } from './attempt/attempt-answer.entity';
import { AttemptMarker } from './attempt/attempt-marker';
import { AttemptResults } from './attempt/attempt-results';
import { AttemptStarter } from './attempt/attempt-starter';
import { Attempt } from './attempt/attempt.entity';
import { AttemptRepository } from './attempt/attempt.repository';
import { AttemptsService } from './attempt/attempts.service';
import { Quizzes } from './attempt/quizzes';
import { AnswerVerdicts } from './manual-marking/answer-verdicts';
import { AttemptDesk } from './manual-marking/attempt-desk';
import { TestOverviewRepository } from './manual-marking/test-overview.repository';
import { TestRelease } from './manual-marking/test-release';
import { ManualMarkingRepository } from './manual-marking/manual-marking.repository';
import { ManualMarkingService } from './manual-marking/manual-marking.service';
import { MarkingQueue } from './marking-queue/marking-queue';
import { MarkingQueueRepository } from './marking-queue/marking-queue.repository';
import { BankWriterRepository } from './exchange/import/bank-writer.repository';
import { QuestionExportWork } from './exchange/export/question-export-work';
import { QuestionExport } from './exchange/export/question-export.entity';
import { QuestionExportRepository } from './exchange/export/question-export.repository';
import { QuestionExportsService } from './exchange/export/question-exports.service';
import { QuestionImportMedia } from './exchange/import/question-import-media';
import { QuestionImportRow } from './exchange/import/question-import-row.entity';
import { QuestionImportWork } from './exchange/import/question-import-work';
import { QuestionImport } from './exchange/import/question-import.entity';
import { QuestionImportRepository } from './exchange/import/question-import.repository';
import { QuestionImportsService } from './exchange/import/question-imports.service';
import { QuestionSheetTemplate } from './exchange/sheet/question-sheet-template';
import { ObservationAgreement } from './observation/observation-agreement.entity';
import { ObservationGrid } from './observation/observation-grid.entity';
import { Observation } from './observation/observation.entity';
import { ObservationRepository } from './observation/observation.repository';
import { ObservationsService } from './observation/observations.service';
import { ON_PAPER } from './on-paper/on-paper.providers';
import { PaperDrawing } from './paper/paper-drawing';
import { PaperPoolQuestion } from './paper/paper-pool-question.entity';
import { PaperPool } from './paper/paper-pool.entity';
import { PaperQuestion } from './paper/paper-question.entity';
import { Paper } from './paper/paper.entity';
import { PaperRepository } from './paper/paper.repository';
import { PapersService } from './paper/papers.service';
import { PoolRepository } from './paper/pool.repository';
import { PeerReviewRounds } from './peer-review/peer-review-rounds';
import { PeerReview } from './peer-review/peer-review.entity';
import { PeerReviewRepository } from './peer-review/peer-review.repository';
import { PeerMark } from './peer-review/peer-mark';
import { PeerReviews } from './peer-review/peer-reviews.service';
import { PeerTurn } from './peer-review/peer-turn';
import { ReviewsOfWork } from './peer-review/reviews-of-work';
import { ArchivedBank } from './publication/archived-bank';
import { ArchivedForms } from './publication/archived-forms';
import { ArchivedLessonQuestions } from './publication/archived-lesson-questions';
import { ArchivedPapers } from './publication/archived-papers';
import { LessonQuestionPublication } from './lesson-question/lesson-question-publication';
import { LessonQuestion } from './lesson-question/lesson-question.entity';
import { LessonQuestionRepository } from './lesson-question/lesson-question.repository';
import { LessonQuestions } from './lesson-question/lesson-questions.service';
import { AssessmentArchive } from './publication/assessment-archive';
import { AssessmentPublication } from './publication/assessment-publication';
import { BorrowedQuestions } from './publication/borrowed-questions';
import { BanksByCodeRepository } from './publication/banks-by-code.repository';
import { QuestionBankService } from './question/question-bank.service';
import { QuestionBatchRepository } from './question/question-batch.repository';
import { QuestionBatchesService } from './question/question-batches.service';
import { QuestionHistoryRepository } from './question/question-history.repository';
import { QuestionHistoryService } from './question/question-history.service';
import { QuestionRevision } from './question/question-revision.entity';
import { Question } from './question/question.entity';
import { QuestionRepository } from './question/question.repository';
import { RegradeSurvey } from './regrade/regrade-survey';
import { RegradeWork } from './regrade/regrade-work';
import { Regrade } from './regrade/regrade.entity';
import { RegradeRepository } from './regrade/regrade.repository';
import { RegradedAttempt } from './regrade/regraded-attempt.entity';
import { RegradedAttemptsRepository } from './regrade/regraded-attempts.repository';
import { RegradesService } from './regrade/regrades.service';
import { ItemStatisticsService } from './statistics/item-statistics.service';
import { ItemTallies } from './statistics/item-tallies.service';
import { ItemTally } from './statistics/item-tally.entity';
import { ItemTallyRepository } from './statistics/item-tally.repository';
import { KnowledgeGainRepository } from './statistics/knowledge-gain.repository';
import { KnowledgeGainService } from './statistics/knowledge-gain.service';
import { SurveyResponse } from './survey/survey-response.entity';
import { SurveySummary } from './survey/survey-summary';
import { SurveyTemplates } from './survey/survey-templates';
import { Survey } from './survey/survey.entity';
import { SurveyRepository } from './survey/survey.repository';
import { SurveysService } from './survey/surveys.service';
import { ToldAnswers } from './survey/told-answers';
import { AttemptGrant } from './attempt-grant/attempt-grant.entity';
import { AttemptGrantRepository } from './attempt-grant/attempt-grant.repository';
import { AttemptGrants } from './attempt-grant/attempt-grants.service';
import { TriesLeft } from './attempt-grant/tries-left';
import { TimeAllowance } from './time/time-allowance.entity';
import { TimeAllowanceRepository } from './time/time-allowance.repository';
import { TimeAllowancesService } from './time/time-allowances.service';
import { CohortMarkersRepository } from './markers/cohort-markers.repository';
import { MarkRelease } from './markers/mark-release';
import { MarkingOverview } from './markers/marking-overview';
import { MarkOverride } from './work-marking/mark-override.entity';
import { MarkOverrideRepository } from './work-marking/mark-override.repository';
import { MarkOverrides } from './work-marking/mark-overrides';
import { SubmissionMark } from './work-marking/submission-mark.entity';
import { SubmissionMarkRepository } from './work-marking/submission-mark.repository';
import { WorkDesk } from './work-marking/work-desk';
import { WorkMarking } from './work-marking/work-marking.service';
import { WorkRelease } from './work-marking/work-release';
import { WorkVerdicts } from './work-marking/work-verdicts';

const ENTITIES = [
  ...ON_PAPER.entities,
  ActionCheck,
  ActionPlan,
  AssignmentExtension,
  AttemptGrant,
  AssignmentSettings,
  AnswerMark,
  Attempt,
  AttemptAnswer,
  AttemptAnswerLog,
  ItemTally,
  MarkOverride,
  Observation,
  ObservationAgreement,
  ObservationGrid,
  Paper,
  PaperPool,
  LessonQuestion,
  PaperPoolQuestion,
  PaperQuestion,
  PeerReview,
  PlannedAction,
  Question,
  QuestionExport,
  QuestionImport,
  QuestionImportRow,
  QuestionRevision,
  Regrade,
  RegradedAttempt,
  Submission,
  SubmissionMark,
  SubmissionVersion,
  Survey,
  SurveyResponse,
  TimeAllowance,
];
const REPOSITORIES = [
  ActionPlanRepository,
  AssignmentOverviewRepository,
  AssignmentSettingsRepository,
  AttemptRepository,
  BanksByCodeRepository,
  BankWriterRepository,
  CohortMarkersRepository,
  CourseActivityRepository,
  ManualMarkingRepository,
  ItemTallyRepository,
  LessonQuestionRepository,
  KnowledgeGainRepository,
  ExtensionRepository,
  MarkingQueueRepository,
  MarkOverrideRepository,
  ObservationRepository,
  PaperRepository,
  PoolRepository,
  QuestionBatchRepository,
  QuestionHistoryRepository,
  QuestionExportRepository,
  QuestionImportRepository,
  PeerReviewRepository,
  QuestionRepository,
  SubmissionMarkRepository,
  RegradedAttemptsRepository,
  RegradeRepository,
  SubmissionRepository,
  SurveyRepository,
  TestOverviewRepository,
  AttemptGrantRepository,
  TimeAllowanceRepository,
];
const SERVICES = [
  ...ON_PAPER.services,
  ActionPlans,
  AssignmentSettingsService,
  AnswerFiles,
  AttemptGrants,
  AttemptMarker,
  AttemptsService,
  ManualMarkingService,
  ItemStatisticsService,
  ItemTallies,
  KnowledgeGainService,
  ExtensionsService,
  MarkingOverview,
  MarkingQueue,
  MarkOverrides,
  MarkRelease,
  MyActionPlans,
  MyAssignments,
  ObservationsService,
  PapersService,
  PeerReviewRounds,
  PeerReviews,
  ReviewsOfWork,
  LessonQuestions,
  QuestionBankService,
  QuestionBatchesService,
  QuestionHistoryService,
  RegradesService,
  RegradeSurvey,
  RegradeWork,
  QuestionExportsService,
  QuestionExportWork,
  QuestionImportsService,
  QuestionImportWork,
  QuestionSheetTemplate,
  SurveysService,
  SurveySummary,
  SurveyTemplates,
  ToldAnswers,
  TimeAllowancesService,
  TriesLeft,
  WorkHandIn,
  WorkMarking,
];

const ARCHIVE = [
  ArchivedBank,
  ArchivedForms,
  ArchivedLessonQuestions,
  ArchivedPapers,
  AssessmentArchive,
  BorrowedQuestions,
];

@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), CoursesModule, EnrolmentsModule, FilesModule, PrintingModule],
  providers: [
    ...REPOSITORIES,
    ...SERVICES,
    ...ARCHIVE,
    ...ON_PAPER.parts,
    AnswerSheets,
    QuestionImportMedia,
    AssessmentPublication,
    LessonQuestionPublication,
    AttemptStarter,
    PaperDrawing,
    AnswerTaking,
    AnswerVerdicts,
    AttemptDesk,
    AttemptResults,
    Quizzes,
    TestRelease,
    PeerMark,
    PeerTurn,
    SubmissionFiles,
    WorkDesk,
    WorkRelease,
    WorkVerdicts,
  ],
  exports: SERVICES,
})
export class AssessmentsModule {}
