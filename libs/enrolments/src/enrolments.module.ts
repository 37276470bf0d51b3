import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CoursesModule } from '@tamkin/courses';
import { IdentityModule } from '@tamkin/identity';
import { CohortChoicesRepository } from './cohort/cohort-choices.repository';
import { CohortChoicesService } from './cohort/cohort-choices.service';
import { CohortDueDate } from './cohort/cohort-due-date.entity';
import { CohortPlanCheck } from './cohort/cohort-plan';
import { CohortProvider } from './cohort/cohort-provider.entity';
import { CohortReadingRepository } from './cohort/cohort-reading.repository';
import { CohortReadingService } from './cohort/cohort-reading.service';
import { CohortTrainer } from './cohort/cohort-trainer.entity';
import { Cohort } from './cohort/cohort.entity';
import { CohortRepository } from './cohort/cohort.repository';
import { CohortsService } from './cohort/cohorts.service';
import { CohortMove } from './course-versions/cohort-move';
import { CourseVersionsRepository } from './course-versions/course-versions.repository';
import { CourseVersionsService } from './course-versions/course-versions.service';
import { VersionMoveRepository } from './course-versions/version-move.repository';
import { VersionMovesService } from './course-versions/version-moves.service';
import { Enrolment } from './enrolment/enrolment.entity';
import { EnrolmentRepository } from './enrolment/enrolment.repository';
import { EnrolmentsService } from './enrolment/enrolments.service';
import { LearningRepository } from './learning/learning.repository';
import { LearningService } from './learning/learning.service';
import { OpenedPages } from './learning/opened-pages';
import { EnrolmentMerge } from './merge/enrolment-merge';
import { EnrolmentMergeRepository } from './merge/enrolment-merge.repository';
import { EnrolmentRoll } from './nomination/enrolment-roll';
import { NominationOffersService } from './nomination/nomination-offers.service';
import { NominationRepository } from './nomination/nomination.repository';
import { NominationsService } from './nomination/nominations.service';
import { ActivityProgress } from './progress/activity-progress.entity';
import { ProgressRepository } from './progress/progress.repository';
import { ProgressService } from './progress/progress.service';
import { TeamRepository } from './team/team.repository';
import { TeamService } from './team/team.service';

@Module({
  imports: [
    CoursesModule,
    IdentityModule,
    TypeOrmModule.forFeature([ActivityProgress, Cohort, CohortDueDate, CohortProvider, CohortTrainer, Enrolment]),
  ],
  providers: [
    CohortChoicesRepository,
    CohortChoicesService,
    CohortMove,
    CohortPlanCheck,
    CohortReadingRepository,
    CohortReadingService,
    CohortRepository,
    CohortsService,
    CourseVersionsRepository,
    CourseVersionsService,
    EnrolmentMerge,
    EnrolmentMergeRepository,
    EnrolmentRepository,
    EnrolmentRoll,
    EnrolmentsService,
    LearningRepository,
    LearningService,
    OpenedPages,
    NominationOffersService,
    NominationRepository,
    NominationsService,
    ProgressRepository,
    ProgressService,
    TeamRepository,
    TeamService,
    VersionMoveRepository,
    VersionMovesService,
  ],
  exports: [
    CohortChoicesService,
    CohortMove,
    CohortReadingService,
    CohortsService,
    CourseVersionsService,
    EnrolmentsService,
    LearningService,
    NominationOffersService,
    NominationsService,
    TeamService,
    VersionMovesService,
  ],
})
export class EnrolmentsModule {}
