import type { Scope } from '@tamkin/access';
import { FILTER_OF, type Dimension, type ReportFilters } from './report-filters';

/** The question every statement of the report starts from. */
export interface FactsRequest {
  readonly filters: ReportFilters;
  readonly scope: Scope;
  /** Local day of asking: a cohort whose last day has not passed has not ended. */
  readonly today: string;
  /** IANA zone in which days begin. */
  readonly timeZone: string;
}

/** A value that counts a line of `dimension`, as text. */
const DIMENSION_SQL: Readonly<Record<Dimension, string>> = {
  provider: 'r.provider_id::text',
  'provider-type': 'v.type',
  region: 'coalesce(b.region_code, v.region_code)',
  sex: 'p.sex',
  'age-band': 'p.age_band',
  course: 'r.course_id::text',
  language: 'r.language',
};

/** What a fact must be joined to before it can be told by a dimension. */
const OF_PROVIDER: readonly Dimension[] = ['provider-type', 'region'];
const OF_PERSON: readonly Dimension[] = ['sex', 'age-band'];
const OF_ENROLMENT: readonly Dimension[] = ['region', 'language'];

/**
 * Writes `with enrolment_facts as (…), certificate_facts as (…), facts as (…)`: one row per enrolment and one per standing
 * certificate that the period touches, inside the asker's scope and the filters, with `dim` for a breakdown; `facts` is both
 * of them. Each is read twice: what must be joined to many rows for that is put together once. No copy of the data is kept:
 * a report is always of now.
 */
export class FactsSql {
  readonly parameters: unknown[] = [];
  readonly text: string;

  constructor({ filters, scope, today, timeZone }: FactsRequest, wanted: { dimension?: Dimension; people?: boolean }) {
    const { dimension } = wanted;
    const period = this.period(filters, today, timeZone);
    const kept = (Object.keys(FILTER_OF) as Dimension[]).filter((name) => filters[FILTER_OF[name]] !== undefined);
    const used = [...kept, ...(dimension ? [dimension] : [])];
    const uses = (needing: readonly Dimension[]): boolean => used.some((name) => needing.includes(name));
    const conditions = kept.map((name) => `${DIMENSION_SQL[name]} = ${this.bind(filters[FILTER_OF[name]])}::text`);
    if (!scope.everything) conditions.push(`r.provider_id = any(${this.bind(scope.providerIds)}::uuid[])`);
    const people = wanted.people === true || uses(OF_PERSON);
    const ageYear = people ? this.bind(Number((filters.to ?? today).slice(0, 4))) : '';
    const select = (raw: string): string => `
        select ${wanted.people ? 'r.enrolment_id, r.at, ' : ''}r.provider_id, r.course_id, ${FLAGS}, r.person_id,
               ${people ? 'p.sex' : 'r.sex'} as sex, ${dimension ? DIMENSION_SQL[dimension] : `''`} as dim
        from (${raw}) r
        ${people ? `join (${peopleSql(ageYear)}) p on p.id = r.person_id` : ''}
        ${uses(OF_PROVIDER) ? 'join providers v on v.id = r.provider_id' : ''}
        ${used.includes('region') ? BRANCH_REGION : ''}
        ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}`;
    const kind = uses(OF_PERSON) || used.includes('region') ? 'materialized' : 'not materialized';
    this.text = `
      with enrolment_facts as ${kind} (${select(enrolmentFacts(period))}),
      certificate_facts as ${kind} (${select(certificateFacts(period, uses(OF_ENROLMENT)))}),
      facts as (select * from enrolment_facts union all select * from certificate_facts)`;
  }

  /** Conditions on instants and days of the period; an open side asks nothing. */
  private period({ from, to }: ReportFilters, today: string, timeZone: string): Period {
    const zone = from || to ? this.bind(timeZone) : null;
    const [first, last] = [from, to].map((day) => (day ? `${this.bind(day)}::date` : null));
    const begin = first ? `(${first}::timestamp at time zone ${zone}::text)` : null;
    const end = last ? `((${last} + 1)::timestamp at time zone ${zone}::text)` : null;
    const now = this.bind(today);
    return {
      open: !first && !last,
      within: (instant) =>
        [
          `${instant} is not null`,
          ...(begin ? [`${instant} >= ${begin}`] : []),
          ...(end ? [`${instant} < ${end}`] : []),
        ].join(' and '),
      ended: (cohort) =>
        [
          `(${cohort}.status = 'closed' or ${cohort}.ends_on < ${now}::date)`,
          ...(first ? [`${cohort}.ends_on >= ${first}`] : []),
          ...(last ? [`${cohort}.ends_on <= ${last}`] : []),
        ].join(' and '),
    };
  }

  /** Adds a value and returns its place, `$7`. */
  bind(value: unknown): string {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  }
}

const BRANCH_REGION = `
  left join (select b.id, t.region_code from branches b join provinces t on t.code = b.province_code) b
    on b.id = r.branch_id`;

function peopleSql(ageYear: string): string {
  const age = `(${ageYear}::int - o.birth_year)`;
  return `
    select o.id, o.sex,
           case when o.birth_year is null then 'unknown'
                when ${age} < 25 then '18-24' when ${age} < 35 then '25-34' when ${age} < 45 then '35-44'
                when ${age} < 55 then '45-54' else '55+' end as age_band
    from persons o`;
}

interface Period {
  /** On both sides: every enrolment is touched. */
  readonly open: boolean;
  within(instant: string): string;
  ended(cohort: string): string;
}

const FLAGS = `r.enrolled, r.started, r.ended, r.sat, r.complete, r.pass, r.gain, r.pre, r.certified, r.achievement,
               r.participation`;

function enrolmentFacts({ open, within, ended }: Period): string {
  return `
    select * from (
      select e.id as enrolment_id, coalesce(m.merged_into_id, e.person_id) as person_id, e.provider_id, e.branch_id,
             e.course_id, e.language, e.enrolled_at as at, null as sex,
             ${within('e.enrolled_at')} as enrolled, ${within('e.started_at')} as started, ${ended('k')} as ended,
             ${within('e.final_sat_at')} as sat, e.completed_at is not null as complete,
             e.final_passed_at is not null as pass,
             (e.final_score - e.pre_score)::float8 as gain, e.pre_score::float8 as pre,
             false as certified, false as achievement, false as participation
      from enrolments e join cohorts k on k.id = e.cohort_id
      left join (select id, merged_into_id from persons where merged_into_id is not null) m on m.id = e.person_id
    ) e ${open ? '' : 'where e.enrolled or e.started or e.ended or e.sat'}`;
}

/**
 * Certificates that stand. A corrected one counts once, on the day of its first release; a revoked one, or a corrected one
 * revoked later, does not count. The provider is the one stamped on the certificate.
 */
function certificateFacts({ within }: Period, withEnrolment: boolean): string {
  const [branch, language, join] = withEnrolment
    ? ['e.branch_id', 'e.language', 'join enrolments e on e.id = c.enrolment_id']
    : ['null::uuid', 'null', ''];
  return `
    select c.enrolment_id, coalesce(o.merged_into_id, c.person_id) as person_id, c.provider_id, ${branch} as branch_id,
           c.course_id, ${language} as language, c.first_released_at as at, ${SEX_OF_HOLDER} as sex,
           false as enrolled, false as started, false as ended, false as sat, false as complete, false as pass,
           null::float8 as gain, null::float8 as pre, true as certified, c.kind = 'achievement' as achievement,
           c.kind = 'participation' as participation
    from (
      select h.enrolment_id, h.person_id, h.provider_id, h.course_id, h.kind,
             case when h.cycle = 1 then h.released_at else
               (select min(f.released_at) from certificates f
                 where f.enrolment_id = h.enrolment_id and f.status <> 'revoked') end as first_released_at
      from certificates h
      where h.status = 'valid' or (h.status = 'issuing' and h.cycle > 1)
    ) c join persons o on o.id = c.person_id ${join}
    where ${within('c.first_released_at')}`;
}

const SEX_OF_HOLDER = `
  case when o.merged_into_id is null then o.sex else (select s.sex from persons s where s.id = o.merged_into_id) end`;
