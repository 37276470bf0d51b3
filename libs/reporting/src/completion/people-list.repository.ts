import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { finalEntryMode, type EntryMode } from '@tamkin/assessments';
import { BaseRepository } from '@tamkin/database';
import {
  decodeCursor,
  pageOf,
  type Language,
  type LocalisedText,
  type OperationContext,
  type Page,
} from '@tamkin/kernel';
import { DataSource } from 'typeorm';
import { Target } from '../target/target.entity';
import { providersTrained } from './completion-facts.repository';
import { FactsSql, type FactsRequest } from './facts-sql';
import type { AttendanceMinutes } from './figures';
import { FACTS_OF, MEASURES, type PeopleMeasureName, type ProviderMeasureName } from './measure';

/** A line of the list behind a number about people. Holds no answers and no scores. */
export interface PersonLine {
  readonly key: string;
  readonly personId: string;
  readonly givenLatin: string;
  readonly familyLatin: string;
  readonly givenArabic: string | null;
  readonly familyArabic: string | null;
  readonly sex: string;
  readonly providerId: string;
  readonly providerName: LocalisedText;
  readonly providerType: string;
  /** Of the branch, else of the provider: as the report counts. */
  readonly regionName: LocalisedText | null;
  readonly courseCode: string;
  readonly courseTitle: LocalisedText;
  readonly cohortName: string;
  readonly language: Language;
  readonly status: ParticipationStatus;
  readonly enrolledAt: Date;
  readonly startedAt: Date | null;
  readonly completedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly certificate: { readonly serial: string; readonly kind: string; readonly releasedAt: string } | null;
  /** The first of the enrolment; in a list of plans, the one listed. Instants as ISO 8601 text. */
  readonly plan: ListedPlan | null;
  /** Face-to-face sessions held in the period, as far as attendance has been taken; `null` = none. */
  readonly minutes: AttendanceMinutes | null;
  /** How the final test was answered; `null` = not yet. */
  readonly entryMode: EntryMode | null;
  /** Further enrolments of this person that the number takes in, beside the one shown. */
  readonly others: number;
}

/** How far an action plan has come. */
export interface ListedPlan {
  readonly id: string;
  readonly submittedAt: string;
  readonly validatedAt: string | null;
  readonly implementedAt: string | null;
}

export const PARTICIPATION_STATUSES = [
  'not-started',
  'in-progress',
  'completed',
  'not-completed',
  'withdrawn',
] as const;
export type ParticipationStatus = (typeof PARTICIPATION_STATUSES)[number];

export interface ProviderLine {
  readonly providerId: string;
  readonly name: LocalisedText;
  readonly type: string;
  readonly regionName: LocalisedText;
  /** Persons of this provider that make it count. */
  readonly staff: number;
}

export interface CountedPage<T> extends Page<T> {
  /** Lines of the whole list: the number that was opened. */
  readonly total: number;
}

const LINE_OF = {
  person: 'f.person_id::text',
  participation: `f.person_id::text || ' ' || f.course_id::text`,
  enrolment: 'f.enrolment_id::text',
  plan: 'f.plan_id::text',
} as const;

type Counted<T> = T & { total: number };

@Injectable()
export class PeopleListRepository extends BaseRepository<Target> {
  constructor(@InjectDataSource() dataSource: DataSource) {
    super(dataSource, Target);
  }

  async people(
    ctx: OperationContext,
    request: FactsRequest & { measure: PeopleMeasureName; cursor?: string; limit: number },
  ): Promise<CountedPage<PersonLine>> {
    const facts = new FactsSql(request);
    const after = request.cursor ? decodeCursor(request.cursor, 3) : null;
    const from = after ? `where (o.family_latin, o.given_latin, l.key) > (${bindAll(facts, after)})` : '';
    const sql = `${facts.text}, ${linesSql(request.measure)},
      page as (
        select l.*, o.given_latin, o.family_latin, o.given_arabic, o.family_arabic
          from lines l join persons o on o.id = l.person_id ${from}
         order by o.family_latin, o.given_latin, l.key limit ${facts.bind(request.limit + 1)}::int)
      select ${lineColumns(facts)}, (select count(*)::int from lines) as total
        from page l ${LINE_JOINS} order by l.family_latin, l.given_latin, l.key`;
    const rows = await this.query<Counted<PersonLine>>(ctx, sql, facts.parameters);
    const page = pageOf(
      rows,
      request.limit,
      (row) => [row.familyLatin, row.givenLatin, row.key],
      ({ total: _, ...line }) => line,
    );
    return { ...page, total: rows[0]?.total ?? 0 };
  }

  /** Every line of a list, some hundreds at a time, from one statement, so that the whole is of one moment. */
  async *allPeople(
    ctx: OperationContext,
    request: FactsRequest & { measure: PeopleMeasureName; chunk: number },
  ): AsyncGenerator<PersonLine[]> {
    const facts = new FactsSql(request);
    const sql = `${facts.text}, ${linesSql(request.measure)},
      page as (
        select l.*, o.given_latin, o.family_latin, o.given_arabic, o.family_arabic
          from lines l join persons o on o.id = l.person_id)
      select ${lineColumns(facts)} from page l ${LINE_JOINS} order by l.family_latin, l.given_latin, l.key`;
    const runner = this.dataSource.createQueryRunner();
    try {
      const stream = await runner.stream(sql, facts.parameters);
      let chunk: PersonLine[] = [];
      for await (const row of stream) {
        if (chunk.push(row as PersonLine) < request.chunk) continue;
        yield chunk;
        chunk = [];
      }
      if (chunk.length > 0) yield chunk;
    } finally {
      await runner.release();
    }
  }

  async count(ctx: OperationContext, request: FactsRequest & { measure: PeopleMeasureName }): Promise<number> {
    const facts = new FactsSql(request);
    const sql = `${facts.text}, ${linesSql(request.measure)} select count(*)::int as total from lines`;
    const [row] = await this.query<{ total: number }>(ctx, sql, facts.parameters);
    return row?.total ?? 0;
  }

  async providers(
    ctx: OperationContext,
    request: FactsRequest & { measure: ProviderMeasureName; cursor?: string; limit: number },
  ): Promise<CountedPage<ProviderLine>> {
    const facts = new FactsSql(request);
    const name = `coalesce(v.name ->> ${facts.bind(ctx.language)}::text, v.name ->> 'fr', '')`;
    const after = request.cursor ? decodeCursor(request.cursor, 2) : null;
    const from = after ? `where (${name}, v.id::text) > (${bindAll(facts, after)})` : '';
    const sql = `${facts.text}, lines as (${PROVIDER_LINES[request.measure]})
      select v.id as "providerId", v.name, v.type, t.name as "regionName", l.staff, ${name} as sorted,
             (select count(*)::int from lines) as total
        from lines l join providers v on v.id = l.provider_id join regions t on t.code = v.region_code ${from}
       order by ${name}, v.id::text limit ${facts.bind(request.limit + 1)}::int`;
    const rows = await this.query<Counted<ProviderLine> & { sorted: string }>(ctx, sql, facts.parameters);
    const page = pageOf(
      rows,
      request.limit,
      (row) => [row.sorted, row.providerId],
      ({ total: _total, sorted: _sorted, ...line }) => line,
    );
    return { ...page, total: rows[0]?.total ?? 0 };
  }
}

function bindAll(facts: FactsSql, values: readonly unknown[]): string {
  return values.map((value) => `${facts.bind(value)}::text`).join(', ');
}

const PROVIDER_LINES: Readonly<Record<ProviderMeasureName, string>> = {
  providersReached: `
    select f.provider_id, count(distinct f.person_id)::int as staff
      from enrolment_facts f where ${MEASURES.providersReached.where} group by f.provider_id`,
  providersTrained: providersTrained(),
};

/** One line per person, participation, enrolment or action plan; of several facts the latest is shown. */
function linesSql(measure: PeopleMeasureName): string {
  const { of, told, where } = MEASURES[measure];
  return `
    chosen as (select ${LINE_OF[of]} as key, f.* from ${FACTS_OF[told]} f where ${where}),
    lines as (
      select distinct on (f.key) f.key, f.person_id, f.provider_id, f.provider_type, f.region, f.enrolment_id, f.sex,
             count(*) over (partition by f.key)::int - 1 as others
        from (select distinct on (c.key, c.enrolment_id) c.* from chosen c order by c.key, c.enrolment_id, c.at desc) f
       order by f.key, f.at desc)`;
}

const lineColumns = (facts: FactsSql): string => `
  l.key, l.person_id as "personId", l.given_latin as "givenLatin", l.family_latin as "familyLatin",
  l.given_arabic as "givenArabic", l.family_arabic as "familyArabic", l.sex, l.others,
  l.provider_id as "providerId", v.name as "providerName",
  l.provider_type as "providerType", t.name as "regionName", c.code as "courseCode", cv.title as "courseTitle",
  k.name as "cohortName", e.language,
  case when e.status = 'withdrawn' then 'withdrawn' when e.completed_at is not null then 'completed'
       when k.status = 'closed' then 'not-completed' when e.started_at is not null then 'in-progress' else 'not-started' end as status,
  e.enrolled_at as "enrolledAt", e.started_at as "startedAt", e.completed_at as "completedAt",
  e.withdrawn_at as "withdrawnAt", ${finalEntryMode('e')} as "entryMode",
  (select jsonb_build_object('serial', h.serial, 'kind', h.kind, 'releasedAt', h.released_at)
     from certificates h where h.enrolment_id = e.id and h.status = 'valid' limit 1) as certificate,
  (select jsonb_build_object('id', h.plan_id, 'submittedAt', h.submitted_at, 'validatedAt', h.validated_at,
                             'implementedAt', h.implemented_at)
     from report_plans h where h.enrolment_id = e.id
    order by (h.plan_id::text = l.key) desc, h.submitted_at limit 1) as plan,
  (select jsonb_build_object('planned', sum(h.planned_minutes), 'attended', sum(h.attended_minutes))
     from report_attendances h where h.enrolment_id = e.id and ${facts.inPeriod('h.held_on')}
   having count(*) > 0) as minutes`;

const LINE_JOINS = `
  join enrolments e on e.id = l.enrolment_id
  join providers v on v.id = l.provider_id
  left join regions t on t.code = l.region
  join cohorts k on k.id = e.cohort_id
  join courses c on c.id = e.course_id
  join course_versions cv on cv.id = e.version_id`;
