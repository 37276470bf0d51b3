import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AssessmentsModule } from '@tamkin/assessments';
import { FilesModule } from '@tamkin/files';
import { IdentityModule } from '@tamkin/identity';
import { PrintingModule } from '@tamkin/printing';
import { SessionsModule } from '@tamkin/sessions';
import { CertificateCorrectionService } from './certificate/certificate-correction.service';
import { CertificateEvent } from './certificate/certificate-event.entity';
import { CertificateMakingService } from './certificate/certificate-making.service';
import { CertificateRelease } from './certificate/certificate-release';
import { Certificate } from './certificate/certificate.entity';
import { CertificateRepository } from './certificate/certificate.repository';
import { CertificatesService } from './certificate/certificates.service';
import { RegisterRepository } from './certificate/register.repository';
import { VerificationService } from './certificate/verification.service';
import { CohortAssessor } from './cohort-report/cohort-assessor';
import { CohortReport } from './cohort-report/cohort-report.entity';
import { CohortReportRepository } from './cohort-report/cohort-report.repository';
import { CohortReportsService } from './cohort-report/cohort-reports.service';
import { ReportReviewService } from './cohort-report/report-review.service';
import { ReportSteps } from './cohort-report/report-steps';
import { ReportedCohortRepository } from './cohort-report/reported-cohort.repository';
import { CertificatePrinter } from './document/certificate-printer';
import { CertificateMerge } from './merge/certificate-merge';
import { CertificateMergeRepository } from './merge/certificate-merge.repository';

const SERVICES = [
  CertificateCorrectionService,
  CertificateMakingService,
  CertificatesService,
  CohortReportsService,
  ReportReviewService,
  VerificationService,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([Certificate, CertificateEvent, CohortReport]),
    AssessmentsModule,
    FilesModule,
    IdentityModule,
    PrintingModule,
    SessionsModule,
  ],
  providers: [
    ...SERVICES,
    CertificateMerge,
    CertificateMergeRepository,
    CertificatePrinter,
    CohortAssessor,
    CertificateRelease,
    CertificateRepository,
    CohortReportRepository,
    RegisterRepository,
    ReportSteps,
    ReportedCohortRepository,
  ],
  exports: SERVICES,
})
export class CertificatesModule {}
