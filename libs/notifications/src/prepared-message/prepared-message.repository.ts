import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Scope } from '@tamkin/access';
import { BaseRepository } from '@tamkin/database';
import { blockedBySql, stuckSql } from '@tamkin/enrolments';
import type { LocalisedText, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Reminder } from '../reminder/reminder.entity';

export interface EnrolmentToRemind {
  readonly personId: string;
  readonly providerId: string;
  readonly status: 'enrolled' | 'withdrawn';
  readonly cohortStatus: 'open' | 'closed';
  readonly completedAt: Date | null;
  /** Blocked with nothing left to do. */
  readonly stuck: boolean;
  readonly startedAt: Date | null;
  readonly courseTitle: LocalisedText;
  readonly doneCount: number;
  readonly mandatoryCount: number;
  readonly endsOn: string;
  readonly lastPreparedAt: Date | null;
}

const WITHIN_SCOPE = `
  select e.person_id as "personId", e.provider_id as "providerId", e.status, c.status as "cohortStatus",
         e.completed_at as "completedAt", e.started_at as "startedAt", ${stuckSql(blockedBySql('$5'))} as stuck, v.title as "courseTitle", e.done_count as "doneCount",
         e.mandatory_count as "mandatoryCount", c.ends_on::text as "endsOn",
         (select max(r.settled_at) from reminders r where r.subject_id = e.id and r.status = 'prepared') as "lastPreparedAt"
    from enrolments e join cohorts c on c.id = e.cohort_id join course_versions v on v.id = e.version_id
   where e.id = $1
     and ($2 or e.provider_id = any($3)
             or exists (select 1 from cohort_trainers t where t.cohort_id = e.cohort_id and t.person_id = $4))`;

@Injectable()
export class PreparedMessageRepository extends BaseRepository<Reminder> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Reminder);
  }

  /** The enrolment, when it is of the focal point's provider or in the trainer's cohort. */
  async findInScope(
    ctx: OperationContext,
    { enrolmentId, scope, now }: { enrolmentId: string; scope: Scope; now: Date },
  ): Promise<EnrolmentToRemind | null> {
    const [row] = await this.query<EnrolmentToRemind>(ctx, WITHIN_SCOPE, [
      ...[enrolmentId, scope.everything, scope.providerIds, scope.trainerId, now],
    ]);
    return row ?? null;
  }
}
