import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@tamkin/identity';
import { MailModule } from '@tamkin/mail';
import { CalendarAhead } from './calendar/calendar-ahead';
import { CalendarRepository } from './calendar/calendar.repository';
import { CalendarService } from './calendar/calendar.service';
import { Holiday } from './calendar/holiday.entity';
import { Ramadan } from './calendar/ramadan.entity';
import { DigestRepository } from './digest/digest.repository';
import { DigestService } from './digest/digest.service';
import { FailedJobsService } from './health/failed-jobs.service';
import { HealthReportService } from './health/health-report.service';
import { MachineHealth } from './health/machine-health';
import { Message } from './message/message.entity';
import { MessageRepository } from './message/message.repository';
import { MessagesService } from './message/messages.service';
import { NotificationMerge } from './merge/notification-merge';
import { NotificationMergeRepository } from './merge/notification-merge.repository';
import { NotificationPreference } from './preference/notification-preference.entity';
import { PreferenceRepository } from './preference/preference.repository';
import { PreferencesService } from './preference/preferences.service';
import { PreparedMessageRepository } from './prepared-message/prepared-message.repository';
import { PreparedMessages } from './prepared-message/prepared-messages.service';
import { DeepLinks } from './reminder/deep-links';
import { PlanRepository } from './reminder/plan.repository';
import { RecipientRepository } from './reminder/recipient.repository';
import { ReminderCases } from './reminder/reminder-cases';
import { ReminderLedger } from './reminder/reminder-ledger';
import { ReminderPlans } from './reminder/reminder-plans.service';
import { ReminderSettling } from './reminder/reminder-settling';
import { ReminderTexts } from './reminder/reminder-texts';
import { Reminder } from './reminder/reminder.entity';
import { ReminderRepository } from './reminder/reminder.repository';
import { SituationRepository } from './reminder/situation.repository';
import { ReviewPlans } from './review/review-plans';
import { ReviewSituationRepository } from './review/review-situation.repository';
import { ReviewSituations } from './review/review-situations';
import { ReviewTexts } from './review/review-texts';

const SERVICES = [
  CalendarService,
  FailedJobsService,
  HealthReportService,
  MessagesService,
  PreferencesService,
  PreparedMessages,
  ReminderLedger,
  ReminderPlans,
  ReminderSettling,
  ReviewPlans,
];

@Module({
  imports: [
    IdentityModule,
    MailModule,
    TypeOrmModule.forFeature([Holiday, Message, NotificationPreference, Ramadan, Reminder]),
  ],
  providers: [
    ...SERVICES,
    CalendarAhead,
    CalendarRepository,
    DeepLinks,
    DigestRepository,
    DigestService,
    MachineHealth,
    MessageRepository,
    NotificationMerge,
    NotificationMergeRepository,
    PlanRepository,
    PreferenceRepository,
    PreparedMessageRepository,
    RecipientRepository,
    ReminderCases,
    ReminderRepository,
    ReminderTexts,
    ReviewSituationRepository,
    ReviewSituations,
    ReviewTexts,
    SituationRepository,
  ],
  exports: SERVICES,
})
export class NotificationsModule {}
