import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditEntry } from './audit-entry/audit-entry.entity';
import { AuditEntryRepository } from './audit-entry/audit-entry.repository';
import { AuditTrail } from './audit-trail';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([AuditEntry])],
  providers: [AuditEntryRepository, AuditTrail],
  exports: [AuditTrail],
})
export class AuditModule {}
