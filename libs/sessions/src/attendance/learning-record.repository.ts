import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import { Clock, type OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Attendance } from './attendance.entity';

/** Where attendance becomes part of a person's learning. */
@Injectable()
export class LearningRecord extends BaseRepository<Attendance> {
  constructor(
    @InjectDataSource() dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    super(dataSource, Attendance);
  }

  async record(
    ctx: OperationContext,
    given: { enrolmentId: string; percent: number | null; doneActivityIds: readonly string[] },
  ): Promise<void> {
    await this.query(ctx, 'update enrolments set attendance_percent = $2 where id = $1', [
      given.enrolmentId,
      given.percent,
    ]);
    const now = this.clock.now();
    for (const activityId of given.doneActivityIds) {
      await this.query(
        ctx,
        `insert into activity_progress (enrolment_id, activity_id, started_at, done_at, language)
         select id, $2, $3, $3, language from enrolments where id = $1 on conflict do nothing`,
        [given.enrolmentId, activityId, now],
      );
    }
  }
}
