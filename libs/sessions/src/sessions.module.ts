import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EnrolmentsModule } from '@tamkin/enrolments';
import { IdentityModule } from '@tamkin/identity';
import { AttendanceRollUp } from './attendance/attendance-roll-up';
import { Attendance } from './attendance/attendance.entity';
import { AttendanceRepository } from './attendance/attendance.repository';
import { AttendanceService } from './attendance/attendance.service';
import { HalfDay } from './training-session/half-day.entity';
import { TrainingSession } from './training-session/training-session.entity';
import { TrainingSessionRepository } from './training-session/training-session.repository';
import { TrainingSessionsService } from './training-session/training-sessions.service';

@Module({
  imports: [EnrolmentsModule, IdentityModule, TypeOrmModule.forFeature([Attendance, HalfDay, TrainingSession])],
  providers: [
    AttendanceRepository,
    AttendanceRollUp,
    AttendanceService,
    TrainingSessionRepository,
    TrainingSessionsService,
  ],
  exports: [AttendanceService, TrainingSessionsService],
})
export class SessionsModule {}
