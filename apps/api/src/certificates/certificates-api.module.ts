import { Module } from '@nestjs/common';
import { CertificatesModule } from '@tamkin/certificates';
import { FilesModule } from '@tamkin/files';
import { CertificatesController } from './certificates.controller';
import { CohortReportsController } from './cohort-reports.controller';
import { VerificationController } from './verification.controller';

@Module({
  imports: [CertificatesModule, FilesModule],
  controllers: [CertificatesController, CohortReportsController, VerificationController],
})
export class CertificatesApiModule {}
