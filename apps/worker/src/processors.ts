import type { Type } from '@nestjs/common';
import { AssessmentsModule } from '@tamkin/assessments';
import { CertificatesModule } from '@tamkin/certificates';
import { CoursesModule } from '@tamkin/courses';
import { EnrolmentsModule } from '@tamkin/enrolments';
import { FilesModule } from '@tamkin/files';
import { IdentityModule } from '@tamkin/identity';
import { NotificationsModule } from '@tamkin/notifications';
import type { Processor } from '@tamkin/queue';
import { ReportingModule } from '@tamkin/reporting';
import { AssessmentsProcessor } from './assessments/assessments.processor';
import { QuestionExchangeProcessor } from './assessments/question-exchange.processor';
import { SheetPhotosProcessor } from './assessments/sheet-photos.processor';
import { CertificatesProcessor } from './certificates/certificates.processor';
import { CoursesProcessor } from './courses/courses.processor';
import { EnrolmentsProcessor } from './enrolments/enrolments.processor';
import { FilesProcessor } from './files/files.processor';
import { IdentityProcessor } from './identity/identity.processor';
import { NotificationsProcessor } from './notifications/notifications.processor';
import { ReportingProcessor } from './reporting/reporting.processor';

/** The handlers of one domain and the module that holds the services they call. */
export interface DomainProcessor {
  readonly domain: Type;
  readonly processor: Type<Processor>;
}

/** One line per domain. */
export const PROCESSORS: readonly DomainProcessor[] = [
  { domain: AssessmentsModule, processor: AssessmentsProcessor },
  { domain: AssessmentsModule, processor: QuestionExchangeProcessor },
  { domain: AssessmentsModule, processor: SheetPhotosProcessor },
  { domain: CertificatesModule, processor: CertificatesProcessor },
  { domain: CoursesModule, processor: CoursesProcessor },
  { domain: EnrolmentsModule, processor: EnrolmentsProcessor },
  { domain: FilesModule, processor: FilesProcessor },
  { domain: IdentityModule, processor: IdentityProcessor },
  { domain: NotificationsModule, processor: NotificationsProcessor },
  { domain: ReportingModule, processor: ReportingProcessor },
];
