import { Module } from '@nestjs/common';
import { IdentityModule } from '@tamkin/identity';
import { AuditController } from './audit.controller';

@Module({ imports: [IdentityModule], controllers: [AuditController] })
export class AuditApiModule {}
