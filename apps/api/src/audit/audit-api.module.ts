import { Module } from '@nestjs/common';
import { IdentityModule } from '@tamkin/identity';
import { ReportingModule } from '@tamkin/reporting';
import { AuditController } from './audit.controller';

@Module({ imports: [IdentityModule, ReportingModule], controllers: [AuditController] })
export class AuditApiModule {}
