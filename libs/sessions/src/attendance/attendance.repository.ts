import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import type { LocalisedText, OperationContext } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import type { AttendanceMark, EntryMode, SheetPerson } from './attendance-sheet';
import { Attendance } from './attendance.entity';

interface PersonRow {
  readonly enrolmentId: string;
  readonly givenLatin: string;
  readonly familyLatin: string;
  readonly givenArabic: string | null;
  readonly familyArabic: string | null;
  readonly providerName: LocalisedText;
  readonly withdrawn: boolean;
}

export interface SheetWriting {
  readonly marks: readonly AttendanceMark[];
  readonly halfDayIds: readonly string[];
  readonly entryMode: EntryMode;
  readonly recordedBy: string | null;
  readonly now: Date;
}

const PEOPLE = `
  select e.id as "enrolmentId", p.given_latin as "givenLatin", p.family_latin as "familyLatin",
         p.given_arabic as "givenArabic", p.family_arabic as "familyArabic", v.name as "providerName",
         e.status = 'withdrawn' as withdrawn
    from enrolments e join persons p on p.id = e.person_id join providers v on v.id = e.provider_id
   where e.cohort_id = $1
     and (e.status = 'enrolled' or exists (select 1 from attendances x join half_days h on h.id = x.half_day_id
                                            where x.enrolment_id = e.id and h.session_id = $2))
   order by p.family_latin, p.given_latin, e.id`;

/** Returns the enrolments of which anything changed. */
const WRITE = `
  with given as (select * from unnest($1::uuid[], $2::uuid[], $3::int[]) as g (half_day_id, enrolment_id, minutes)),
  removed as (
    delete from attendances x using enrolments e
     where e.id = x.enrolment_id and e.status = 'enrolled' and x.half_day_id = any($4)
       and not exists (select 1 from given g where g.half_day_id = x.half_day_id and g.enrolment_id = x.enrolment_id)
    returning x.enrolment_id),
  written as (
    insert into attendances (half_day_id, enrolment_id, minutes, entry_mode, recorded_by, recorded_at)
    select half_day_id, enrolment_id, minutes, $5, $6, $7 from given
    on conflict (half_day_id, enrolment_id) do update
       set minutes = excluded.minutes, entry_mode = excluded.entry_mode, recorded_by = excluded.recorded_by,
           recorded_at = excluded.recorded_at
     where attendances.minutes <> excluded.minutes
    returning enrolment_id)
  select distinct enrolment_id as id from (select * from removed union all select * from written) changed order by 1`;

/**
 * Session activities of the cohort's version. One without a date counts with its nominal minutes, so that nobody is at 100 %
 * too early. What was planned before the cohort went on to a newer version counts for the same activity there.
 */
const PLANNED = `
  select a.id as "activityId", coalesce(sum(h.minutes), a.minutes)::int as minutes
    from cohorts c join activities a on a.version_id = c.version_id and a.kind = 'session'
    left join (training_sessions s join activities p on p.id = s.activity_id)
           on s.cohort_id = c.id and p.lineage_id = a.lineage_id and s.cancelled_at is null
    left join half_days h on h.session_id = s.id
   where c.id = $1 group by a.id`;

const ATTENDED = `
  select x.enrolment_id as "enrolmentId", a.id as "activityId", sum(x.minutes)::int as minutes
    from cohorts c
    join training_sessions s on s.cohort_id = c.id and s.cancelled_at is null
    join activities p on p.id = s.activity_id
    join activities a on a.version_id = c.version_id and a.lineage_id = p.lineage_id
    join half_days h on h.session_id = s.id
    join attendances x on x.half_day_id = h.id
   where c.id = $1 group by 1, 2 order by 1`;

@Injectable()
export class AttendanceRepository extends BaseRepository<Attendance> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Attendance);
  }

  async people(ctx: OperationContext, cohortId: string, sessionId: string): Promise<SheetPerson[]> {
    const rows = await this.query<PersonRow>(ctx, PEOPLE, [cohortId, sessionId]);
    return rows.map(({ enrolmentId, givenLatin, familyLatin, givenArabic, familyArabic, providerName, withdrawn }) => ({
      enrolmentId,
      names: {
        latin: { given: givenLatin, family: familyLatin },
        arabic: givenArabic && familyArabic ? { given: givenArabic, family: familyArabic } : null,
      },
      providerName,
      withdrawn,
    }));
  }

  marks(ctx: OperationContext, sessionId: string): Promise<AttendanceMark[]> {
    const sql = `select x.half_day_id as "halfDayId", x.enrolment_id as "enrolmentId", x.minutes
                   from attendances x join half_days h on h.id = x.half_day_id where h.session_id = $1`;
    return this.query(ctx, sql, [sessionId]);
  }

  /** Makes the sheet of these half-days equal to `marks`, leaving withdrawn people alone. Returns whose has changed. */
  async write(
    ctx: OperationContext,
    { marks, halfDayIds, entryMode, recordedBy, now }: SheetWriting,
  ): Promise<string[]> {
    const rows = await this.query<{ id: string }>(ctx, WRITE, [
      marks.map(({ halfDayId }) => halfDayId),
      marks.map(({ enrolmentId }) => enrolmentId),
      marks.map(({ minutes }) => minutes),
      halfDayIds,
      entryMode,
      recordedBy,
      now,
    ]);
    return rows.map(({ id }) => id);
  }

  /**
   * Holds the enrolments of a cohort until the transaction ends. What is counted of them is written with the sheet, before their
   * progress is: a learner at work meanwhile comes after, and neither waits for the other for ever.
   */
  async holdEnrolments(ctx: OperationContext, cohortId: string): Promise<void> {
    await this.query(ctx, 'select 1 from enrolments where cohort_id = $1 order by id for no key update', [cohortId]);
  }

  /** The attendance rule of the cohort's version, 0–100; `null` = none. */
  async asked(ctx: OperationContext, cohortId: string): Promise<number | null> {
    const [row] = await this.query<{ percent: number | null }>(
      ctx,
      `select (v.rules->>'attendancePercent')::float as percent
         from cohorts c join course_versions v on v.id = c.version_id where c.id = $1`,
      [cohortId],
    );
    return row?.percent ?? null;
  }

  planned(ctx: OperationContext, cohortId: string): Promise<{ activityId: string; minutes: number }[]> {
    return this.query(ctx, PLANNED, [cohortId]);
  }

  attended(
    ctx: OperationContext,
    cohortId: string,
  ): Promise<{ enrolmentId: string; activityId: string; minutes: number }[]> {
    return this.query(ctx, ATTENDED, [cohortId]);
  }
}
