import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { TimeAllowance } from './time-allowance.entity';

@Injectable()
export class TimeAllowanceRepository extends BaseRepository<TimeAllowance> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, TimeAllowance);
  }

  /** 0 when nobody gave any. */
  async minutesOf(ctx: OperationContext, enrolmentId: string): Promise<number> {
    const [row] = await this.query<{ minutes: number }>(
      ctx,
      'select extra_minutes as minutes from time_allowances where enrolment_id = $1',
      [enrolmentId],
    );
    return row?.minutes ?? 0;
  }

  /** People of a cohort with extra minutes: enrolment → minutes. */
  ofCohort(
    ctx: OperationContext,
    cohortId: string,
  ): Promise<{ readonly enrolmentId: string; readonly extraMinutes: number }[]> {
    return this.query(
      ctx,
      `select t.enrolment_id as "enrolmentId", t.extra_minutes as "extraMinutes"
         from time_allowances t join enrolments e on e.id = t.enrolment_id where e.cohort_id = $1`,
      [cohortId],
    );
  }

  /** 0 takes the allowance away. */
  async write(
    ctx: OperationContext,
    { enrolmentId, extraMinutes, setBy, setAt }: Omit<TimeAllowance, 'setBy'> & { setBy: string | null },
  ): Promise<void> {
    if (extraMinutes === 0) {
      await this.query(ctx, 'delete from time_allowances where enrolment_id = $1', [enrolmentId]);
      return;
    }
    await this.query(
      ctx,
      `insert into time_allowances (enrolment_id, extra_minutes, set_by, set_at) values ($1, $2, $3, $4)
       on conflict (enrolment_id) do update
         set extra_minutes = excluded.extra_minutes, set_by = excluded.set_by, set_at = excluded.set_at`,
      [enrolmentId, extraMinutes, setBy, setAt],
    );
  }

  /** Gives running attempts the time too; nobody loses minutes they were promised at the start. */
  async extendRunning(ctx: OperationContext, enrolmentId: string, extraMinutes: number): Promise<void> {
    await this.query(
      ctx,
      `update attempts
          set deadline_at = greatest(deadline_at,
                started_at + ((paper->'rules'->>'timeLimitMinutes')::int + $2::int) * interval '1 minute')
        where enrolment_id = $1 and status = 'in-progress' and deadline_at is not null
          and paper->'rules'->>'timeLimitMinutes' is not null`,
      [enrolmentId, extraMinutes],
    );
  }
}
