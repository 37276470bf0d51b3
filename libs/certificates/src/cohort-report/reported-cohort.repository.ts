import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Scope } from '@tamkin/access';
import { finalEntryMode } from '@tamkin/assessments';
import type { CompletionRules } from '@tamkin/courses';
import { BaseRepository } from '@tamkin/database';
import type { LocalisedText, OperationContext, PersonNames } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import type { TrainedPerson } from './cohort-people';
import { CohortReport } from './cohort-report.entity';

/** The training that a report is about. Days `YYYY-MM-DD`. */
export interface ReportedCohort {
  readonly id: string;
  readonly name: string;
  readonly status: 'open' | 'closed';
  readonly startsOn: string;
  readonly endsOn: string;
  readonly timeZone: string;
  readonly courseId: string;
  readonly courseCode: string;
  readonly courseTitle: LocalisedText;
  readonly rules: CompletionRules;
  readonly onlineMinutes: number;
  readonly faceToFaceMinutes: number;
  readonly trainers: readonly PersonNames[];
  /** Of the sessions held: provinces where known, else as the trainer wrote them. */
  readonly places: readonly LocalisedText[];
  readonly sessions: number;
}

const COHORT = `
  select c.id, c.name, c.status, c.starts_on::text as "startsOn", c.ends_on::text as "endsOn", c.time_zone as "timeZone",
         c.course_id as "courseId", k.code as "courseCode", v.title as "courseTitle", v.rules,
         v.online_minutes as "onlineMinutes", v.face_to_face_minutes as "faceToFaceMinutes",
         (select coalesce(json_agg(json_build_object(
                   'latin', json_build_object('given', p.given_latin, 'family', p.family_latin),
                   'arabic', case when p.given_arabic <> '' and p.family_arabic <> ''
                                  then json_build_object('given', p.given_arabic, 'family', p.family_arabic) end)
                   order by p.family_latin, p.given_latin), '[]')
            from cohort_trainers t join persons p on p.id = t.person_id where t.cohort_id = c.id) as trainers,
         (select coalesce(json_agg(distinct coalesce(r.name, s.place)::jsonb), '[]')
            from training_sessions s left join provinces r on r.code = s.province_code
           where s.cohort_id = c.id and s.cancelled_at is null) as places,
         (select count(*)::int from training_sessions s where s.cohort_id = c.id and s.cancelled_at is null) as sessions
    from cohorts c
    join course_versions v on v.id = c.version_id
    join courses k on k.id = c.course_id
   where c.id = $1
     and ($2 or exists (select 1 from cohort_trainers t where t.cohort_id = c.id and t.person_id = $3))`;

const PEOPLE = `
  select e.id as "enrolmentId", e.person_id as "personId", coalesce(m.provider_id, e.provider_id) as "providerId",
         v.name as "providerName", p.given_latin as "givenLatin", p.family_latin as "familyLatin",
         p.given_arabic as "givenArabic", p.family_arabic as "familyArabic", e.status = 'withdrawn' as withdrawn,
         e.started_at is not null as started, e.completed_at is not null as completed, e.blockers,
         e.attendance_percent::float as "attendancePercent", e.pre_score::float as "preScore",
         e.final_score::float as "finalScore", e.final_sat_at is not null as "satFinal",
         ${finalEntryMode('e')} as "entryMode",
         e.final_passed_at is not null as "passedFinal", u.missing as "mandatoryMissing",
         u.online as "mandatoryMissingOnline"
    from enrolments e
    join persons p on p.id = e.person_id
    left join lateral (
      select m.provider_id from memberships m
       where m.person_id = e.person_id and m.valid_from <= $2::date and (m.valid_until is null or m.valid_until >= $2::date)
       order by m.provider_id = e.provider_id desc, m.valid_from desc limit 1) m on true
    join providers v on v.id = coalesce(m.provider_id, e.provider_id)
    cross join lateral (
      select count(*)::int as missing, (count(*) filter (where a.kind <> 'session'))::int as online
        from activities a
       where a.version_id = e.version_id and a.mandatory
         and not exists (select 1 from activity_progress g
                          where g.enrolment_id = e.id and g.activity_id = a.id and g.done_at is not null)) u
   where e.cohort_id = $1
   order by p.family_latin, p.given_latin, e.id`;

type PersonRow = Omit<TrainedPerson, 'names'> & {
  readonly givenLatin: string;
  readonly familyLatin: string;
  readonly givenArabic: string | null;
  readonly familyArabic: string | null;
};

/** Reads the training behind a report: two statements, however many people were in it. */
@Injectable()
export class ReportedCohortRepository extends BaseRepository<CohortReport> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, CohortReport);
  }

  /** `null` when there is none in reach. */
  async cohort(ctx: OperationContext, cohortId: string, scope: Scope): Promise<ReportedCohort | null> {
    const [row] = await this.query<ReportedCohort>(ctx, COHORT, [cohortId, scope.everything, scope.trainerId]);
    return row ?? null;
  }

  /** Everybody who was ever enrolled, by name. `day`: on which their provider is asked. */
  async people(ctx: OperationContext, cohortId: string, day: string): Promise<TrainedPerson[]> {
    const rows = await this.query<PersonRow>(ctx, PEOPLE, [cohortId, day]);
    return rows.map(({ givenLatin, familyLatin, givenArabic, familyArabic, ...person }) => ({
      ...person,
      names: {
        latin: { given: givenLatin, family: familyLatin },
        arabic: givenArabic && familyArabic ? { given: givenArabic, family: familyArabic } : null,
      },
    }));
  }
}
