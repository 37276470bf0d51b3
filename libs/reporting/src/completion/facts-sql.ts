import type { Scope } from '@tamkin/access';
import { AGE_BANDS, FILTER_OF, type AgeBand, type Dimension, type ReportFilters } from './report-filters';

/** The question every statement of the report starts from. */
export interface FactsRequest {
  readonly filters: ReportFilters;
  readonly scope: Scope;
  /** Local day of asking: a cohort whose last day has not passed has not ended. */
  readonly today: string;
  /** IANA zone in which days begin. */
  readonly timeZone: string;
}

/** A value that tells the line of a breakdown, of the type its column has: grouping by text of a language is slow. */
const DIMENSION_SQL: Readonly<Record<Dimension, string>> = {
  provider: 'r.provider_id',
  'provider-type': 'r.provider_type collate "C"',
  region: 'r.region collate "C"',
  sex: 'r.sex collate "C"',
  'age-band': 'r.age_band',
  course: 'r.course_id',
  language: 'r.language collate "C"',
};
const TYPE_OF: Partial<Record<Dimension, string>> = { provider: 'uuid', course: 'uuid', 'age-band': 'int' };

/**
 * Writes `with enrolment_facts as (…), certificate_facts as (…), plan_facts as (…), facts as (…)`: one row per enrolment, per
 * standing certificate and per action plan that the period touches, inside the asker's scope and the filters, with `dim` for a
 * breakdown; `facts` has what all of them tell. They come from the narrow tables `report_…`, which follow every fact in its own
 * transaction: a report is always of now.
 */
export class FactsSql {
  readonly parameters: unknown[] = [];
  readonly text: string;
  /** Holds for a column that has the local day of something in the period. */
  readonly inPeriod: (day: string) => string;

  constructor({ filters, scope, today, timeZone }: FactsRequest, dimension?: Dimension) {
    const period = this.period(filters, today, timeZone);
    this.inPeriod = (day) => period.has(day);
    const kept = (Object.keys(FILTER_OF) as Dimension[]).filter((name) => filters[FILTER_OF[name]] !== undefined);
    const used = [...kept, ...(dimension ? [dimension] : [])];
    const conditions = kept.map((name) => this.keeps(name, filters));
    if (!scope.everything) conditions.push(`r.provider_id = any(${this.bind(scope.providerIds)}::uuid[])`);
    const year = used.includes('age-band') ? this.bind(Number((filters.to ?? today).slice(0, 4))) : null;
    const select = (raw: string): string => `
        select r.*, ${dimension ? DIMENSION_SQL[dimension] : `''`} as dim
        from (${raw}) r
        ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}`;
    this.text = `
      with enrolment_facts as not materialized (${select(enrolmentFacts(period, ageBand(year)))}),
      certificate_facts as not materialized (${select(certificateFacts(period, ageBand(year)))}),
      plan_facts as not materialized (${select(planFacts(period, ageBand(year)))}),
      facts as (${KINDS.map((kind) => `select ${IN_ALL} from ${kind}`).join(' union all ')})`;
  }

  private keeps(name: Dimension, filters: ReportFilters): string {
    const value = name === 'age-band' ? AGE_BANDS.indexOf(filters.ageBand as AgeBand) : filters[FILTER_OF[name]];
    return `${DIMENSION_SQL[name]} = ${this.bind(value)}::${TYPE_OF[name] ?? 'text'}`;
  }

  /** Conditions on instants and days of the period; an open side asks nothing. Its edges are worked out once, not per row. */
  private period({ from, to }: ReportFilters, today: string, timeZone: string): Period {
    const zone = from || to ? this.bind(timeZone) : null;
    const bound = (day: string | undefined): string | null => (day ? `${this.bind(day)}::date` : null);
    const [first, last] = [bound(from), bound(to)];
    const begin = first ? `(select ${first}::timestamp at time zone ${zone}::text)` : null;
    const end = last ? `(select (${last} + 1)::timestamp at time zone ${zone}::text)` : null;
    const now = this.bind(today);
    const inPeriod = (day: string): string[] => [
      ...(first ? [`${day} >= ${first}`] : []),
      ...(last ? [`${day} <= ${last}`] : []),
    ];
    return {
      open: !first && !last,
      first,
      last,
      has: (day) => inPeriod(day).join(' and ') || 'true',
      within: (instant) =>
        [
          `${instant} is not null`,
          ...(begin ? [`${instant} >= ${begin}`] : []),
          ...(end ? [`${instant} < ${end}`] : []),
        ].join(' and '),
      ended: [`(f.closed or f.ends_on < ${now}::date)`, ...inPeriod('f.ends_on')].join(' and '),
      due: ['f.validated_at is not null', `f.due_on < ${now}::date`, ...inPeriod('f.due_on')].join(' and '),
    };
  }

  /** Adds a value and returns its place, `$7`. */
  bind(value: unknown): string {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  }
}

interface Period {
  /** On both sides: every enrolment is touched. */
  readonly open: boolean;
  /** Its edges as SQL, local days. */
  readonly first: string | null;
  readonly last: string | null;
  /** The cohort of the enrolment ended in the period. */
  readonly ended: string;
  /** The action plan was validated, and its six months ended in the period. */
  readonly due: string;
  has(day: string): string;
  within(instant: string): string;
}

/** The place of the band in `AGE_BANDS`. */
function ageBand(year: string | null): string {
  if (year === null) return '0';
  return `coalesce(width_bucket(${year}::int - f.birth_year, array[25, 35, 45, 55]), ${AGE_BANDS.indexOf('unknown')})`;
}

const KINDS = ['enrolment_facts', 'certificate_facts', 'plan_facts'] as const;
const IN_ALL = 'enrolment_id, person_id, provider_id, provider_type, region, course_id, sex, at, dim';
const SHARED = `f.enrolment_id, f.person_id, f.provider_id, f.course_id, f.provider_type, f.region, f.language, f.sex`;

/** The course asks for a final test: who could not sit one is nobody's failure. Worked out once, not per row. */
const TESTED = `f.course_id in (
             select t.course_id from course_versions t where jsonb_typeof(t.rules -> 'finalTestPercent') = 'number')`;

function enrolmentFacts(period: Period, band: string): string {
  const { open, within, ended } = period;
  const [planned, attended] = [minutesHeld('planned_minutes', period), minutesHeld('attended_minutes', period)];
  const expected = `${planned} > 0`;
  const touched = [within('f.enrolled_at'), within('f.started_at'), within('f.final_sat_at'), ended, expected];
  return `
    select ${SHARED}, ${band} as age_band, f.enrolled_at as at,
           ${within('f.enrolled_at')} as enrolled, ${within('f.started_at')} as started, ${ended} as ended,
           ${within('f.final_sat_at')} as sat, f.complete, f.pass, f.gain, f.pre, ${TESTED} as tested,
           ${expected} as expected, ${planned} as planned, ${attended} as attended
      from report_enrolments f
      ${open ? '' : `where ${touched.map((condition) => `(${condition})`).join(' or ')}`}`;
}

/** Of the sessions held in the period. Only where the period cuts an enrolment's sessions apart are they looked at one by one. */
function minutesHeld(column: 'planned_minutes' | 'attended_minutes', { open, first, last, has }: Period): string {
  if (open) return `f.${column}`;
  const inside = [...(first ? [`f.first_held_on >= ${first}`] : []), ...(last ? [`f.last_held_on <= ${last}`] : [])];
  const outside = [...(first ? [`f.last_held_on < ${first}`] : []), ...(last ? [`f.first_held_on > ${last}`] : [])];
  return `
           case when f.last_held_on is null or ${outside.join(' or ')} then 0
                when ${inside.join(' and ')} then f.${column}
                else (select coalesce(sum(h.${column}), 0)::int from report_attendances h
                       where h.enrolment_id = f.enrolment_id and ${has('h.held_on')}) end`;
}

/** The provider is the one stamped on the certificate. */
function certificateFacts({ within }: Period, band: string): string {
  return `
    select ${SHARED}, ${band} as age_band, f.first_released_at as at,
           true as certified, f.achievement, not f.achievement as participation
      from report_certificates f where ${within('f.first_released_at')}`;
}

/** A plan counts where and for whom its enrolment does. */
function planFacts({ within, due }: Period, band: string): string {
  const [submitted, validated, implemented] = ['f.submitted_at', 'f.validated_at', 'f.implemented_at'].map(within);
  return `
    select ${SHARED}, ${band} as age_band, f.plan_id, f.submitted_at as at,
           ${submitted} as submitted, ${validated} as validated, ${implemented} as implemented, ${due} as due,
           f.validated_at is not null as valid, f.implemented_at is not null as real
      from report_plans f where (${submitted}) or (${validated}) or (${implemented}) or (${due})`;
}
