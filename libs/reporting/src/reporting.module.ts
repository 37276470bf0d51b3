import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FilesModule } from '@tamkin/files';
import { ChoicesRepository } from './completion/choices.repository';
import { CompletionFactsRepository } from './completion/completion-facts.repository';
import { CompletionReportService } from './completion/completion-report.service';
import { PeopleListRepository } from './completion/people-list.repository';
import { ReportExportRepository } from './export/report-export.repository';
import { ReportExportWork } from './export/report-export-work';
import { ReportExportsService } from './export/report-exports.service';
import { ReportExport } from './export/report-export.entity';
import { Target } from './target/target.entity';
import { TargetRepository } from './target/target.repository';
import { TargetsService } from './target/targets.service';

@Module({
  imports: [TypeOrmModule.forFeature([ReportExport, Target]), FilesModule],
  providers: [
    ChoicesRepository,
    CompletionFactsRepository,
    CompletionReportService,
    PeopleListRepository,
    ReportExportRepository,
    ReportExportsService,
    ReportExportWork,
    TargetRepository,
    TargetsService,
  ],
  exports: [CompletionReportService, ReportExportsService, ReportExportWork, TargetsService],
})
export class ReportingModule {}
