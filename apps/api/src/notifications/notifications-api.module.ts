import { Module } from '@nestjs/common';
import { FilesModule } from '@tamkin/files';
import { NotificationsModule } from '@tamkin/notifications';
import { HttpModule } from '../http/http.module';
import { CalendarController } from './calendar.controller';
import { HealthReportController } from './health-report.controller';
import { MessagesController } from './messages.controller';
import { MyMessagesController } from './my-messages.controller';
import { PreparedRemindersController } from './prepared-reminders.controller';

@Module({
  imports: [FilesModule, HttpModule, NotificationsModule],
  controllers: [
    CalendarController,
    HealthReportController,
    MessagesController,
    MyMessagesController,
    PreparedRemindersController,
  ],
})
export class NotificationsApiModule {}
