import { Module } from '@nestjs/common';
import { ReportingModule } from '@tamkin/reporting';
import { IdentityModule } from '@tamkin/identity';
import { AskedFilters } from './asked-filters';
import { CompletionReportController } from './completion-report.controller';
import { HomeVisitsController } from './home-visits.controller';
import { ReportExportsController } from './report-exports.controller';
import { TargetsController } from './targets.controller';

@Module({
  imports: [IdentityModule, ReportingModule],
  providers: [AskedFilters],
  controllers: [CompletionReportController, HomeVisitsController, ReportExportsController, TargetsController],
})
export class ReportingApiModule {}
