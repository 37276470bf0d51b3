import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import { standingSql } from '@tamkin/enrolments';
import type { LocalisedText, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Reminder } from '../reminder/reminder.entity';

/**
 * One open cohort with staff of the provider. Every person is in exactly one of the last five figures: the same ones as on the
 * team's screen, which the letter links to.
 */
export interface DigestCohort {
  readonly courseTitle: LocalisedText;
  readonly cohortName: string;
  readonly enrolled: number;
  readonly completed: number;
  /** Has begun, and a module whose day has passed is not done. */
  readonly late: number;
  /** Cannot go on without the trainer. */
  readonly blocked: number;
  readonly notStarted: number;
  readonly onTime: number;
  readonly nextSession: { startsAt: string; place: LocalisedText; timeZone: string } | null;
}

const COHORTS = `
  select v.title as "courseTitle", c.name as "cohortName", count(*)::int as enrolled,
         count(*) filter (where s.standing = 'finished')::int as completed,
         count(*) filter (where s.standing = 'late')::int as late,
         count(*) filter (where s.standing = 'blocked')::int as blocked,
         count(*) filter (where s.standing = 'not-started')::int as "notStarted",
         count(*) filter (where s.standing = 'on-time')::int as "onTime",
         (select json_build_object('startsAt', t.starts_at, 'place', t.place, 'timeZone', t.time_zone)
            from training_sessions t where t.cohort_id = c.id and t.cancelled_at is null and t.starts_at > $2
           order by t.starts_at limit 1) as "nextSession"
    from enrolments e join cohorts c on c.id = e.cohort_id join course_versions v on v.id = c.version_id
    ${standingSql('$2')}
   where e.provider_id = $1 and e.status = 'enrolled' and c.status = 'open'
   group by c.id, v.id order by c.starts_on, c.id`;

@Injectable()
export class DigestRepository extends BaseRepository<Reminder> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Reminder);
  }

  cohortsOf(ctx: OperationContext, providerId: string, now: Date): Promise<DigestCohort[]> {
    return this.query(ctx, COHORTS, [providerId, now]);
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
