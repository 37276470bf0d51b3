import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { BaseRepository } from '@tamkin/database';
import { enrolledNames, versionsOfCohort, type NameColumns } from '@tamkin/enrolments';
import type { LocalisedText, OperationContext, PersonNames } from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import type { FrozenPaper, FrozenQuestion } from '../attempt/frozen-paper';
import { metQuestionsSql, parallelTests } from '../paper/met-questions.sql';
import { PrintedTest, type PrintedForm } from './printed-test.entity';

/** A test of a cohort and how far keying is. */
export interface TestOnPaper {
  readonly activityId: string;
  readonly title: LocalisedText;
  /** Of the course: a cohort may have people on two of them, each with its own paper. */
  readonly versionNumber: number;
  readonly purpose: 'pre-test' | 'formative' | 'final';
  readonly people: number;
  /** Sheets that are keyed in. */
  readonly keyed: number;
  /** Another test of the course draws from the same pools. */
  readonly parallel: boolean;
}

/** Somebody who sits the test, and what is known of it. */
export interface PersonOnPaper {
  readonly enrolmentId: string;
  readonly names: PersonNames;
  readonly providerName: LocalisedText;
  /** `null` = the sheet is to be keyed. */
  readonly keyedAt: Date | null;
  /** Of the sheet; `null` while it waits for a person. */
  readonly scorePercent: number | null;
  /** Attempts on a phone or computer. */
  readonly online: number;
  /** Of the sheet. */
  readonly form: PrintedForm;
  /** How many questions of that form the person has had before them in a parallel test. */
  readonly met: number;
}

export interface FixedForm {
  readonly form: PrintedForm;
  readonly paper: FrozenPaper;
  readonly leftOut: readonly FrozenQuestion[];
}

const TESTS = `
  select a.id as "activityId", a.title, a.purpose, (select v.number from course_versions v where v.id = a.version_id) as "versionNumber",
         count(e.id)::int as people,
         count(e.id) filter (where exists (select 1 from attempts t
           where t.enrolment_id = e.id and t.activity_id = a.id and t.entry_mode = 'paper'))::int as keyed,
         exists (${parallelTests('a.id')}) as parallel
    from cohorts c
    join activities a on a.version_id in (${versionsOfCohort('c')}) and a.kind = 'quiz'
    join papers p on p.activity_id = a.id
    join course_modules m on m.id = a.module_id
    left join enrolments e on e.cohort_id = c.id and e.version_id = a.version_id and e.status = 'enrolled'
   where c.id = $1
   group by a.id, m.position order by m.position, a.position`;

/** Questions of a form of test `$2` of cohort `$1` that enrolment `e` has met in a parallel test. */
function metOf(form: string): string {
  return `(select count(*)::int from printed_tests own
             cross join lateral jsonb_array_elements(own.paper->'questions') asked
             join (${metQuestionsSql('$2')}) m on m.question_id = asked->>'questionId'
            where own.cohort_id = $1 and own.activity_id = $2 and own.form = ${form})`;
}

const PEOPLE = `
  select e.id as "enrolmentId", p.given_latin as "givenLatin", p.family_latin as "familyLatin",
         p.given_arabic as "givenArabic", p.family_arabic as "familyArabic", v.name as "providerName",
         t.keyed_at as "keyedAt", t.score_percent::float8 as "scorePercent",
         (select count(*)::int from attempts o
           where o.enrolment_id = e.id and o.activity_id = $2 and o.entry_mode = 'online') as online,
         coalesce(s.form, 'A') as form, ${metOf("coalesce(s.form, 'A')")} as met
    from enrolments e
    join persons p on p.id = e.person_id
    join providers v on v.id = e.provider_id
    left join printed_sheets s on s.enrolment_id = e.id and s.activity_id = $2
    left join attempts t on t.enrolment_id = e.id and t.activity_id = $2 and t.entry_mode = 'paper'
   where e.cohort_id = $1 and e.status = 'enrolled'
     and e.version_id = (select a.version_id from activities a where a.id = $2)
   order by p.family_latin, p.given_latin, e.id`;

/**
 * Whoever has no form yet gets the one with fewer questions that they met in a parallel test; else the other letter than on their
 * parallel sheet; else the one that fewer have: neighbours in the list of names get different ones.
 */
const ASSIGN = `
  insert into printed_sheets (enrolment_id, activity_id, form)
  select e.id, $2, case when met.a < met.b then 'A' when met.b < met.a then 'B'
                        when twin.form is not null then case twin.form when 'A' then 'B' else 'A' end
                        when (row_number() over (order by p.family_latin, p.given_latin, e.id) + had.count) % 2 = 1 then 'A'
                        else 'B' end
    from enrolments e
    cross join lateral (select ${metOf("'A'")} as a, ${metOf("'B'")} as b) met
    left join lateral (select s.form from printed_sheets s
                        where s.enrolment_id = e.id and s.activity_id in (${parallelTests('$2')}) limit 1) twin on true
    join persons p on p.id = e.person_id
    cross join (select count(*) from printed_sheets s join enrolments o on o.id = s.enrolment_id
                 where o.cohort_id = $1 and s.activity_id = $2) had
   where e.cohort_id = $1 and e.status = 'enrolled'
     and e.version_id = (select a.version_id from activities a where a.id = $2)
     and not exists (select 1 from printed_sheets s where s.enrolment_id = e.id and s.activity_id = $2)
  on conflict do nothing`;

@Injectable()
export class PrintedTestRepository extends BaseRepository<PrintedTest> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, PrintedTest);
  }

  /** Tests of a cohort in the order of its course. */
  tests(ctx: OperationContext, cohortId: string): Promise<TestOnPaper[]> {
    return this.query<TestOnPaper>(ctx, TESTS, [cohortId]);
  }

  async people(ctx: OperationContext, place: { cohortId: string; activityId: string }): Promise<PersonOnPaper[]> {
    const rows = await this.query<Omit<PersonOnPaper, 'names'> & NameColumns>(ctx, PEOPLE, [
      place.cohortId,
      place.activityId,
    ]);
    return rows.map(({ enrolmentId, providerName, keyedAt, scorePercent, online, form, met, ...names }) => ({
      ...{ enrolmentId, providerName, keyedAt, scorePercent, online, form, met },
      names: enrolledNames(names),
    }));
  }

  /** In the order of their letters; none before the test was first looked at. */
  forms(
    ctx: OperationContext,
    { cohortId, activityId }: { cohortId: string; activityId: string },
  ): Promise<FixedForm[]> {
    return this.query<FixedForm>(
      ctx,
      `select form, paper, left_out as "leftOut" from printed_tests where cohort_id = $1 and activity_id = $2
        order by form`,
      [cohortId, activityId],
    );
  }

  /** The first forms stay: all of them are written at once, or none. */
  async fix(
    ctx: OperationContext,
    {
      cohortId,
      activityId,
      forms,
      drawnAt,
    }: Pick<PrintedTest, 'cohortId' | 'activityId' | 'drawnAt'> & {
      readonly forms: readonly FixedForm[];
    },
  ): Promise<void> {
    await this.query(
      ctx,
      `insert into printed_tests (cohort_id, activity_id, drawn_at, form, paper, left_out)
       select $1, $2, $3, f.form, f.paper, f."leftOut"
         from jsonb_to_recordset($4::jsonb) as f (form text, paper jsonb, "leftOut" jsonb)
        where not exists (select 1 from printed_tests known where known.cohort_id = $1 and known.activity_id = $2)
       on conflict do nothing`,
      [cohortId, activityId, drawnAt, JSON.stringify(forms)],
    );
  }

  /** Gives a form to whoever has none yet. */
  async assignForms(
    ctx: OperationContext,
    { cohortId, activityId }: { cohortId: string; activityId: string },
  ): Promise<void> {
    await this.query(ctx, ASSIGN, [cohortId, activityId]);
  }

  async formOf(
    ctx: OperationContext,
    { enrolmentId, activityId }: { enrolmentId: string; activityId: string },
  ): Promise<PrintedForm> {
    const [row] = await this.query<{ form: PrintedForm }>(
      ctx,
      'select form from printed_sheets where enrolment_id = $1 and activity_id = $2',
      [enrolmentId, activityId],
    );
    return row?.form ?? 'A';
  }
}
