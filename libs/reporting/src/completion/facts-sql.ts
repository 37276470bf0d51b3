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

/** Dimensions that need the provider's row. */
const OF_PROVIDER: readonly Dimension[] = ['provider-type', 'region'];

/**
 * Writes `with … facts as (…)`: one row per enrolment and one per standing certificate that the period touches, inside the
 * asker's scope and the filters, with `dim` for a breakdown. No copy of the data is kept: a report is always of now.
 */
export class FactsSql {
  readonly parameters: unknown[] = [];
  readonly text: string;

  constructor({ filters, scope, today, timeZone }: FactsRequest, dimension?: Dimension) {
    const days = {
      from: `${this.bind(filters.from ?? '-infinity')}::date`,
      to: `${this.bind(filters.to ?? 'infinity')}::date`,
      today: `${this.bind(today)}::date`,
    };
    const zone = this.bind(timeZone);
    const instants = {
      from: `(${days.from}::timestamp at time zone ${zone}::text)`,
      until: `((${days.to} + 1)::timestamp at time zone ${zone}::text)`,
    };
    const kept = (Object.keys(FILTER_OF) as Dimension[]).filter((name) => filters[FILTER_OF[name]] !== undefined);
    const used = [...kept, ...(dimension ? [dimension] : [])];
    const conditions = kept.map((name) => `${DIMENSION_SQL[name]} = ${this.bind(filters[FILTER_OF[name]])}::text`);
    if (!scope.everything) conditions.push(`r.provider_id = any(${this.bind(scope.providerIds)}::uuid[])`);
    const ageYear = this.bind(Number((filters.to ?? today).slice(0, 4)));
    this.text = `
      with people as (${people(ageYear)}),
      raw_facts as (${enrolmentFacts(instants, days)} union all ${certificateFacts(instants)}),
      facts as (
        select r.*, p.id as person_id, p.sex, ${dimension ? DIMENSION_SQL[dimension] : `''`} as dim
        from raw_facts r
        join people p on p.source_id = r.source_person_id
        ${used.some((name) => OF_PROVIDER.includes(name)) ? 'join providers v on v.id = r.provider_id' : ''}
        ${used.includes('region') ? BRANCH_REGION : ''}
        ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
      )`;
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

/** A merged duplicate is the person it was merged into. */
function people(ageYear: string): string {
  const born = `coalesce(m.birth_year, o.birth_year)`;
  const age = `(${ageYear}::int - ${born})`;
  return `
    select o.id as source_id, coalesce(m.id, o.id) as id, coalesce(m.sex, o.sex) as sex,
           case when ${born} is null then 'unknown'
                when ${age} < 25 then '18-24' when ${age} < 35 then '25-34' when ${age} < 45 then '35-44'
                when ${age} < 55 then '45-54' else '55+' end as age_band
    from persons o left join persons m on m.id = o.merged_into_id`;
}

interface Bounds {
  readonly from: string;
  readonly until: string;
}

function enrolmentFacts(instants: Bounds, days: { from: string; to: string; today: string }): string {
  const within = (column: string): string => `${column} >= ${instants.from} and ${column} < ${instants.until}`;
  return `
    select * from (
      select e.id as enrolment_id, e.person_id as source_person_id, e.provider_id, e.branch_id, e.course_id, e.language,
             e.enrolled_at as at,
             ${within('e.enrolled_at')} as enrolled,
             coalesce(${within('e.started_at')}, false) as started,
             k.ends_on between ${days.from} and ${days.to}
               and (k.status = 'closed' or k.ends_on < ${days.today}) as ended,
             coalesce(${within('e.final_sat_at')}, false) as sat,
             e.completed_at is not null as complete,
             e.final_passed_at is not null as pass,
             e.final_score - e.pre_score as gain, e.pre_score as pre,
             false as certified, false as achievement, false as participation
      from enrolments e join cohorts k on k.id = e.cohort_id
    ) e
    where e.enrolled or e.started or e.ended or e.sat`;
}

/**
 * Certificates that stand. A corrected one counts once, on the day of its first release; a revoked one, or a corrected one
 * revoked later, does not count. The provider is the one stamped on the certificate.
 */
function certificateFacts({ from, until }: Bounds): string {
  return `
    select c.enrolment_id, c.person_id, c.provider_id, e.branch_id, c.course_id, e.language, c.first_released_at,
           false, false, false, false, e.completed_at is not null, e.final_passed_at is not null, null, null,
           true, c.kind = 'achievement', c.kind = 'participation'
    from (
      select h.enrolment_id, h.person_id, h.provider_id, h.course_id, h.kind,
             case when h.cycle = 1 then h.released_at else
               (select min(f.released_at) from certificates f
                 where f.enrolment_id = h.enrolment_id and f.status <> 'revoked') end as first_released_at
      from certificates h
      where h.status = 'valid' or (h.status = 'issuing' and h.cycle > 1)
    ) c
    join enrolments e on e.id = c.enrolment_id
    where c.first_released_at >= ${from} and c.first_released_at < ${until}`;
}
