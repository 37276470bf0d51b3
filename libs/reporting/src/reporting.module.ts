import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FilesModule } from '@tamkin/files';
import { IdentityModule } from '@tamkin/identity';
import { ChoicesRepository } from './completion/choices.repository';
import { CompletionFactsRepository } from './completion/completion-facts.repository';
import { CompletionReportService } from './completion/completion-report.service';
import { PeopleListRepository } from './completion/people-list.repository';
import { ReportExportRepository } from './export/report-export.repository';
import { ReportExportWork } from './export/report-export-work';
import { ReportExportsService } from './export/report-exports.service';
import { ReportExport } from './export/report-export.entity';
import { ReportTables } from './export/report-tables';
import { SubjectNamesRepository } from './subject/subject-names.repository';
import { SubjectNames } from './subject/subject-names.service';
import { Target } from './target/target.entity';
import { TargetRepository } from './target/target.repository';
import { TargetsService } from './target/targets.service';
import { ReportAttendance } from './facts/report-attendance.entity';
import { ReportCertificate } from './facts/report-certificate.entity';
import { ReportEnrolment } from './facts/report-enrolment.entity';
import { ReportPlan } from './facts/report-plan.entity';
import { ReportFactsRepository } from './facts/report-facts.repository';
import { ReportFacts } from './facts/report-facts.service';
import { HomeVisit } from './visit/home-visit.entity';
import { HomeVisitMerge } from './visit/home-visit-merge';
import { HomeVisitRepository } from './visit/home-visit.repository';
import { HomeVisitsService } from './visit/home-visits.service';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      HomeVisit,
      ReportAttendance,
      ReportCertificate,
      ReportEnrolment,
      ReportExport,
      ReportPlan,
      Target,
    ]),
    FilesModule,
    IdentityModule,
  ],
  providers: [
    ChoicesRepository,
    CompletionFactsRepository,
    CompletionReportService,
    HomeVisitMerge,
    HomeVisitRepository,
    HomeVisitsService,
    PeopleListRepository,
    ReportExportRepository,
    ReportExportsService,
    ReportExportWork,
    ReportFacts,
    ReportFactsRepository,
    ReportTables,
    SubjectNames,
    SubjectNamesRepository,
    TargetRepository,
    TargetsService,
  ],
  exports: [
    CompletionReportService,
    HomeVisitsService,
    ReportExportsService,
    ReportExportWork,
    ReportFacts,
    SubjectNames,
    TargetsService,
  ],
})
export class ReportingModule {}
