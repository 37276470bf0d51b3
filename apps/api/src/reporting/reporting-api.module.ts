import { Module } from '@nestjs/common';
import { ReportingModule } from '@tamkin/reporting';
import { CompletionReportController } from './completion-report.controller';
import { HomeVisitsController } from './home-visits.controller';
import { ReportExportsController } from './report-exports.controller';
import { TargetsController } from './targets.controller';

@Module({
  imports: [ReportingModule],
  controllers: [CompletionReportController, HomeVisitsController, ReportExportsController, TargetsController],
})
export class ReportingApiModule {}
