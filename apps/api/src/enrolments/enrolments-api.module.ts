import { Module } from '@nestjs/common';
import { EnrolmentsModule } from '@tamkin/enrolments';
import { CohortsController } from './cohorts.controller';
import { LearningController } from './learning.controller';
import { NominationsController } from './nominations.controller';

@Module({ imports: [EnrolmentsModule], controllers: [CohortsController, LearningController, NominationsController] })
export class EnrolmentsApiModule {}
