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
import { ObservationAgreement } from './observation/observation-agreement.entity';
import { ObservationGrid } from './observation/observation-grid.entity';
import { Observation } from './observation/observation.entity';
import { ObservationRepository } from './observation/observation.repository';
import { ObservationsService } from './observation/observations.service';
import { MappedCourseRepository } from './objective/mapped-course.repository';
import { ObjectiveMapRepository } from './objective/objective-map.repository';
import { ObjectiveMaps } from './objective/objective-maps.service';
import { ON_PAPER } from './on-paper/on-paper.providers';
import { PaperDrawing } from './paper/paper-drawing';
import { PaperPoolQuestion } from './paper/paper-pool-question.entity';
import { PaperPool } from './paper/paper-pool.entity';
import { PaperQuestion } from './paper/paper-question.entity';
import { Paper } from './paper/paper.entity';
import { PaperRepository } from './paper/paper.repository';
import { PapersService } from './paper/papers.service';
import { PoolRepository } from './paper/pool.repository';
import { LessonQuestion } from './lesson-question/lesson-question.entity';
import { LessonQuestionRepository } from './lesson-question/lesson-question.repository';
import { LessonQuestions } from './lesson-question/lesson-questions.service';
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
import { TimeAllowance } from './time/time-allowance.entity';
import { TimeAllowanceRepository } from './time/time-allowance.repository';
import { TimeAllowancesService } from './time/time-allowances.service';
import { EXCHANGE } from './exchange/exchange.providers';
import { MARKING } from './markers/marking.providers';
import { PUBLICATION } from './publication/publication.providers';

const ENTITIES = [
  ...EXCHANGE.entities,
  ...MARKING.entities,
  ...ON_PAPER.entities,
  ActionCheck,
  ActionPlan,
  AssignmentExtension,
  AttemptGrant,
  AssignmentSettings,
  Attempt,
  AttemptAnswer,
  AttemptAnswerLog,
  ItemTally,
  Observation,
  ObservationAgreement,
  ObservationGrid,
  Paper,
  PaperPool,
  LessonQuestion,
  PaperPoolQuestion,
  PaperQuestion,
  PlannedAction,
  Question,
  QuestionRevision,
  Regrade,
  RegradedAttempt,
  Submission,
  SubmissionVersion,
  Survey,
  SurveyResponse,
  TimeAllowance,
];
const REPOSITORIES = [
  ActionPlanRepository,
  AssignmentSettingsRepository,
  AttemptRepository,
  CourseActivityRepository,
  ItemTallyRepository,
  LessonQuestionRepository,
  KnowledgeGainRepository,
  MappedCourseRepository,
  ObjectiveMapRepository,
  ExtensionRepository,
  ObservationRepository,
  PaperRepository,
  PoolRepository,
  QuestionBatchRepository,
  QuestionHistoryRepository,
  QuestionRepository,
  RegradedAttemptsRepository,
  RegradeRepository,
  SubmissionRepository,
  SurveyRepository,
  AttemptGrantRepository,
  TimeAllowanceRepository,
];
const SERVICES = [
  ...EXCHANGE.services,
  ...MARKING.services,
  ...ON_PAPER.services,
  ActionPlans,
  AssignmentSettingsService,
  AnswerFiles,
  AttemptGrants,
  AttemptMarker,
  AttemptsService,
  ItemStatisticsService,
  ItemTallies,
  KnowledgeGainService,
  ExtensionsService,
  MyActionPlans,
  MyAssignments,
  ObjectiveMaps,
  ObservationsService,
  PapersService,
  LessonQuestions,
  QuestionBankService,
  QuestionBatchesService,
  QuestionHistoryService,
  RegradesService,
  RegradeSurvey,
  RegradeWork,
  SurveysService,
  SurveySummary,
  SurveyTemplates,
  ToldAnswers,
  TimeAllowancesService,
  WorkHandIn,
];

@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), CoursesModule, EnrolmentsModule, FilesModule, PrintingModule],
  providers: [
    ...REPOSITORIES,
    ...SERVICES,
    ...EXCHANGE.parts,
    ...MARKING.parts,
    ...PUBLICATION.parts,
    ...ON_PAPER.parts,
    AnswerSheets,
    AttemptStarter,
    PaperDrawing,
    AnswerTaking,
    AttemptResults,
    Quizzes,
    SubmissionFiles,
  ],
  exports: SERVICES,
})
export class AssessmentsModule {}
