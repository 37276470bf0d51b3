import { Module, type DynamicModule } from '@nestjs/common';
import { AuditModule } from '@tamkin/audit';
import { ConfigModule, type Settings } from '@tamkin/config';
import { DatabaseModule } from '@tamkin/database';
import { I18nModule } from '@tamkin/i18n';
import { ClockModule } from '@tamkin/kernel';
import { QueueModule } from '@tamkin/queue';
import { AssessmentsApiModule } from './assessments/assessments-api.module';
import { AuditApiModule } from './audit/audit-api.module';
import { CertificatesApiModule } from './certificates/certificates-api.module';
import { CoursesApiModule } from './courses/courses-api.module';
import { EnrolmentsApiModule } from './enrolments/enrolments-api.module';
import { FilesApiModule } from './files/files-api.module';
import { HealthController } from './health/health.controller';
import { HttpModule } from './http/http.module';
import { IdentityApiModule } from './identity/identity-api.module';
import { NotificationsApiModule } from './notifications/notifications-api.module';
import { PlaceClockController } from './place-clock/place-clock.controller';
import { ReportingApiModule } from './reporting/reporting-api.module';
import { SessionsApiModule } from './sessions/sessions-api.module';

/** One line per domain below the platform. */
const DOMAINS = [
  AssessmentsApiModule,
  AuditApiModule,
  CertificatesApiModule,
  CoursesApiModule,
  EnrolmentsApiModule,
  FilesApiModule,
  IdentityApiModule,
  NotificationsApiModule,
  ReportingApiModule,
  SessionsApiModule,
];

@Module({})
export class ApiModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        ConfigModule.forRoot(settings),
        ClockModule,
        DatabaseModule.forRoot('tamkin-api'),
        QueueModule,
        AuditModule,
        I18nModule,
        HttpModule,
        ...DOMAINS,
      ],
      controllers: [HealthController, PlaceClockController],
    };
  }
}
