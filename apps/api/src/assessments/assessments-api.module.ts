import { Module } from '@nestjs/common';
import { AssessmentsModule } from '@tamkin/assessments';
import { HttpModule } from '../http/http.module';
import { ActionPlansController } from './action-plans.controller';
import { AttemptsController } from './attempts.controller';
import { BankController } from './bank.controller';
import { ItemStatisticsController } from './item-statistics.controller';
import { LessonQuestionsController } from './lesson-questions.controller';
import { ManualMarkingController } from './manual-marking.controller';
import { ObservationsController } from './observations.controller';
import { PaperTestsController } from './paper-tests.controller';
import { PeerReviewsController } from './peer-reviews.controller';
import { QuestionExportsController } from './question-exports.controller';
import { QuestionImportsController } from './question-imports.controller';
import { QuestionsController } from './questions.controller';
import { RegradesController } from './regrades.controller';
import { SubmissionsController } from './submissions.controller';
import { SheetPhotosController } from './sheet-photos.controller';
import { SurveysController } from './surveys.controller';
import { AttemptGrantsController } from './attempt-grants.controller';
import { TimeAllowancesController } from './time-allowances.controller';
import { WorkMarkingController } from './work-marking.controller';

@Module({
  imports: [HttpModule, AssessmentsModule],
  controllers: [
    ActionPlansController,
    AttemptsController,
    BankController,
    ItemStatisticsController,
    LessonQuestionsController,
    ManualMarkingController,
    ObservationsController,
    PaperTestsController,
    SheetPhotosController,
    PeerReviewsController,
    QuestionExportsController,
    QuestionImportsController,
    QuestionsController,
    RegradesController,
    SubmissionsController,
    SurveysController,
    AttemptGrantsController,
    TimeAllowancesController,
    WorkMarkingController,
  ],
})
export class AssessmentsApiModule {}
