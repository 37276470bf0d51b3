import { Module } from '@nestjs/common';
import { ReportingModule } from '@tamkin/reporting';
import { CompletionReportController } from './completion-report.controller';
import { TargetsController } from './targets.controller';

@Module({ imports: [ReportingModule], controllers: [CompletionReportController, TargetsController] })
export class ReportingApiModule {}
