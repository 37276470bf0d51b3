import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { LocalisedText, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Reminder } from '../reminder/reminder.entity';

/** One open cohort with staff of the provider. Every person is in exactly one of the last four figures. */
export interface DigestCohort {
  readonly courseTitle: LocalisedText;
  readonly cohortName: string;
  readonly enrolled: number;
  readonly completed: number;
  /** A module whose day has passed is not done. */
  readonly late: number;
  readonly notStarted: number;
  readonly onTime: number;
  readonly nextSession: { startsAt: string; place: LocalisedText; timeZone: string } | null;
}

const COHORTS = `
  with staff as (
    select e.id, e.cohort_id, e.completed_at is not null as completed, e.started_at is null as silent,
           exists (select 1 from cohort_due_dates d join activities a on a.module_id = d.module_id and a.mandatory
                                                          and a.version_id = e.version_id
                    where d.cohort_id = e.cohort_id and d.due_on < $2
                      and not exists (select 1 from activity_progress p
                                       where p.enrolment_id = e.id and p.activity_id = a.id and p.done_at is not null)) as overdue
      from enrolments e join cohorts c on c.id = e.cohort_id
     where e.provider_id = $1 and e.status = 'enrolled' and c.status = 'open'
  )
  select v.title as "courseTitle", c.name as "cohortName", count(*)::int as enrolled,
         count(*) filter (where completed)::int as completed,
         count(*) filter (where overdue and not completed)::int as late,
         count(*) filter (where silent and not overdue and not completed)::int as "notStarted",
         count(*) filter (where not silent and not overdue and not completed)::int as "onTime",
         (select json_build_object('startsAt', t.starts_at, 'place', t.place, 'timeZone', t.time_zone)
            from training_sessions t where t.cohort_id = c.id and t.cancelled_at is null and t.starts_at > $3
           order by t.starts_at limit 1) as "nextSession"
    from staff s join cohorts c on c.id = s.cohort_id join course_versions v on v.id = c.version_id
   group by c.id, v.id order by c.starts_on, c.id`;

@Injectable()
export class DigestRepository extends BaseRepository<Reminder> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Reminder);
  }

  /** `today` is the local day by which modules are late or not. */
  cohortsOf(ctx: OperationContext, providerId: string, today: string, now: Date): Promise<DigestCohort[]> {
    return this.query(ctx, COHORTS, [providerId, today, now]);
  }

  async stillFocalPoint(ctx: OperationContext, personId: string, providerId: string): Promise<boolean> {
    const rows = await this.query(
      ctx,
      `select 1 from role_grants where person_id = $1 and provider_id = $2 and role = 'focal-point'`,
      [personId, providerId],
    );
    return rows.length > 0;
  }
}
