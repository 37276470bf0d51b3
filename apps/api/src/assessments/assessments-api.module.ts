import { Module } from '@nestjs/common';
import { AssessmentsModule } from '@tamkin/assessments';
import { HttpModule } from '../http/http.module';
import { AttemptsController } from './attempts.controller';
import { ItemStatisticsController } from './item-statistics.controller';
import { ObservationsController } from './observations.controller';
import { QuestionsController } from './questions.controller';
import { SubmissionsController } from './submissions.controller';
import { SurveysController } from './surveys.controller';

@Module({
  imports: [HttpModule, AssessmentsModule],
  controllers: [
    AttemptsController,
    ItemStatisticsController,
    ObservationsController,
    QuestionsController,
    SubmissionsController,
    SurveysController,
  ],
})
export class AssessmentsApiModule {}
