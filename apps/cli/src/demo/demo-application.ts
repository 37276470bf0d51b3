import { Global, Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AssessmentsModule } from '@tamkin/assessments';
import { AuditModule } from '@tamkin/audit';
import { CertificatesModule } from '@tamkin/certificates';
import { ConfigModule, type Settings } from '@tamkin/config';
import { CoursesModule } from '@tamkin/courses';
import { DatabaseModule } from '@tamkin/database';
import { EnrolmentsModule } from '@tamkin/enrolments';
import { I18nModule } from '@tamkin/i18n';
import { IdentityModule } from '@tamkin/identity';
import { Clock } from '@tamkin/kernel';
import { NotificationsModule } from '@tamkin/notifications';
import { QueueModule } from '@tamkin/queue';
import { ReportingModule } from '@tamkin/reporting';
import { SessionsModule } from '@tamkin/sessions';
import { TravellingClock } from './travelling-clock';

const DOMAINS = [
  IdentityModule,
  CoursesModule,
  EnrolmentsModule,
  AssessmentsModule,
  SessionsModule,
  CertificatesModule,
  NotificationsModule,
  ReportingModule,
];

@Global()
@Module({
  providers: [TravellingClock, { provide: Clock, useExisting: TravellingClock }],
  exports: [Clock, TravellingClock],
})
class TravellingClockModule {}

@Module({})
class DemoModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: DemoModule,
      imports: [
        ConfigModule.forRoot(settings),
        TravellingClockModule,
        DatabaseModule.forRoot('tamkin-demo'),
        QueueModule,
        AuditModule,
        I18nModule,
        ...DOMAINS,
      ],
    };
  }
}

/** The product's services without HTTP or worker, with a clock that can be sent into the past. */
export function openDemoApplication(settings: Settings): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(DemoModule.forRoot(settings), { logger: ['error', 'warn'] });
}
