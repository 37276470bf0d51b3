import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CoursesModule } from '@tamkin/courses';
import { EnrolmentsModule } from '@tamkin/enrolments';
import { FilesModule } from '@tamkin/files';
import { CourseActivityRepository } from './activity/course-activity.repository';
import { AssignmentsService } from './assignment/assignments.service';
import { Submission } from './assignment/submission.entity';
import { SubmissionRepository } from './assignment/submission.repository';
import { AnswerSheets } from './attempt/answer-sheet';
import { AttemptAnswerLog } from './attempt/attempt-answer-log.entity';
import { AttemptAnswer } from './attempt/attempt-answer.entity';
import { AttemptMarker } from './attempt/attempt-marker';
import { AttemptStarter } from './attempt/attempt-starter';
import { Attempt } from './attempt/attempt.entity';
import { AttemptRepository } from './attempt/attempt.repository';
import { AttemptsService } from './attempt/attempts.service';
import { ObservationGrid } from './observation/observation-grid.entity';
import { Observation } from './observation/observation.entity';
import { ObservationRepository } from './observation/observation.repository';
import { ObservationsService } from './observation/observations.service';
import { PaperDrawing } from './paper/paper-drawing';
import { PaperPoolQuestion } from './paper/paper-pool-question.entity';
import { PaperPool } from './paper/paper-pool.entity';
import { PaperQuestion } from './paper/paper-question.entity';
import { Paper } from './paper/paper.entity';
import { PaperRepository } from './paper/paper.repository';
import { PapersService } from './paper/papers.service';
import { PoolRepository } from './paper/pool.repository';
import { AssessmentPublication } from './publication/assessment-publication';
import { QuestionBankService } from './question/question-bank.service';
import { QuestionBatchRepository } from './question/question-batch.repository';
import { QuestionBatchesService } from './question/question-batches.service';
import { QuestionHistoryRepository } from './question/question-history.repository';
import { QuestionHistoryService } from './question/question-history.service';
import { QuestionRevision } from './question/question-revision.entity';
import { Question } from './question/question.entity';
import { QuestionRepository } from './question/question.repository';
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
import { TimeAllowance } from './time/time-allowance.entity';
import { TimeAllowanceRepository } from './time/time-allowance.repository';
import { TimeAllowancesService } from './time/time-allowances.service';

const ENTITIES = [
  Attempt,
  AttemptAnswer,
  AttemptAnswerLog,
  ItemTally,
  Observation,
  ObservationGrid,
  Paper,
  PaperPool,
  PaperPoolQuestion,
  PaperQuestion,
  Question,
  QuestionRevision,
  Submission,
  Survey,
  SurveyResponse,
  TimeAllowance,
];
const REPOSITORIES = [
  AttemptRepository,
  CourseActivityRepository,
  ItemTallyRepository,
  KnowledgeGainRepository,
  ObservationRepository,
  PaperRepository,
  PoolRepository,
  QuestionBatchRepository,
  QuestionHistoryRepository,
  QuestionRepository,
  SubmissionRepository,
  SurveyRepository,
  TimeAllowanceRepository,
];
const SERVICES = [
  AssignmentsService,
  AttemptMarker,
  AttemptsService,
  ItemStatisticsService,
  ItemTallies,
  KnowledgeGainService,
  ObservationsService,
  PapersService,
  QuestionBankService,
  QuestionBatchesService,
  QuestionHistoryService,
  SurveysService,
  SurveySummary,
  SurveyTemplates,
  TimeAllowancesService,
];

@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES), CoursesModule, EnrolmentsModule, FilesModule],
  providers: [...REPOSITORIES, ...SERVICES, AnswerSheets, AssessmentPublication, AttemptStarter, PaperDrawing],
  exports: SERVICES,
})
export class AssessmentsModule {}
