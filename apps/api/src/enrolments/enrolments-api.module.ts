import { Module } from '@nestjs/common';
import { EnrolmentsModule } from '@tamkin/enrolments';
import { CohortsController } from './cohorts.controller';
import { CourseVersionsController } from './course-versions.controller';
import { LearningController } from './learning.controller';
import { NominationsController } from './nominations.controller';
import { VersionMovesController } from './version-moves.controller';

@Module({
  imports: [EnrolmentsModule],
  controllers: [
    CohortsController,
    CourseVersionsController,
    LearningController,
    NominationsController,
    VersionMovesController,
  ],
})
export class EnrolmentsApiModule {}
