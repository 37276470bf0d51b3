import type { ServiceTest } from '@tamkin/testing';
import { AGE_BANDS, type Dimension } from '../src/completion/report-filters';

type Sql = ServiceTest['sql'];

/** Counts of one line of a breakdown, and the minutes of its sessions. */
export interface PlainLine {
  readonly counts: Readonly<Record<(typeof COUNTED)[number], number>>;
  readonly minutes: { readonly planned: number; readonly attended: number };
}
const COUNTED = [
  'providersReached',
  'enrolled',
  'participations',
  'ended',
  'completed',
  'expected',
  'sat',
  'passed',
  'endedTested',
  'endedPassed',
  'paired',
  'trained',
  'trainedWomen',
  'achievement',
  'participation',
  'plansSubmitted',
  'plansSubmittedValidated',
  'plansValidated',
  'plansImplemented',
  'plansDue',
  'plansDueImplemented',
] as const;

interface Told {
  readonly person: string;
  readonly provider: string;
  readonly course: string;
  readonly type: string;
  readonly region: string;
  readonly sex: string;
  readonly birthYear: number | null;
  readonly language: string;
}

interface PlainEnrolment extends Told {
  readonly enrolledOn: string;
  readonly startedOn: string | null;
  readonly satOn: string | null;
  readonly endsOn: string;
  readonly over: boolean;
  readonly complete: boolean;
  readonly pass: boolean;
  readonly pre: boolean;
  readonly tested: boolean;
}

interface PlainCertificate extends Told {
  readonly releasedOn: string;
  readonly kind: 'achievement' | 'participation';
}

interface PlainPlan extends Told {
  readonly submittedOn: string;
  readonly validatedOn: string | null;
  readonly implementedOn: string | null;
  readonly endsOn: string;
}

interface PlainHalfDay extends Told {
  readonly enrolment: string;
  readonly heldOn: string;
  readonly planned: number;
  readonly attended: number | null;
  readonly enrolledOn: string;
  readonly withdrawnOn: string | null;
}

/**
 * The completion report of a period counted as a person would, row by row from the detailed tables: what the product says is
 * held against it. The age is that of the year in which the period ends.
 */
export async function plainReport(
  sql: Sql,
  dimension: Dimension,
  period: { from: string; to: string; today: string },
): Promise<Map<string, PlainLine>> {
  const enrolments = await sql<PlainEnrolment>(ENROLMENTS, [period.today]);
  const certificates = await sql<PlainCertificate>(CERTIFICATES);
  const within = (day: string | null): boolean => day !== null && day >= period.from && day <= period.to;
  const lineOf = (told: Told): string => keyOf(told, dimension, Number(period.to.slice(0, 4)));
  const sets = new Map<string, Record<(typeof COUNTED)[number], Set<string>>>();
  const note = (line: string, name: (typeof COUNTED)[number], member: string): void => {
    const fresh = Object.fromEntries(COUNTED.map((count) => [count, new Set<string>()]));
    if (!sets.has(line)) sets.set(line, fresh as Record<(typeof COUNTED)[number], Set<string>>);
    sets.get(line)?.[name].add(member);
  };
  enrolments.forEach((one, index) => {
    const told = membersOf(one, within, String(index));
    for (const [name, member] of told) note(lineOf(one), name, member);
  });
  certificates.forEach((one, index) => {
    if (!within(one.releasedOn)) return;
    note(lineOf(one), one.kind, String(index));
    note(lineOf(one), 'trained', one.person);
    if (one.sex === 'F') note(lineOf(one), 'trainedWomen', one.person);
  });
  (await sql<PlainPlan>(PLANS)).forEach((one, index) => {
    for (const name of countsOfPlan(one, within, period.today)) note(lineOf(one), name, String(index));
  });
  const minutes = new Map<string, { planned: number; attended: number }>();
  for (const one of await sql<PlainHalfDay>(HALF_DAYS)) {
    const here = one.enrolledOn <= one.heldOn && (one.withdrawnOn === null || one.withdrawnOn > one.heldOn);
    if (!within(one.heldOn) || (one.attended === null && !here)) continue;
    const before = minutes.get(lineOf(one)) ?? { planned: 0, attended: 0 };
    minutes.set(lineOf(one), {
      planned: before.planned + one.planned,
      attended: before.attended + (one.attended ?? 0),
    });
    note(lineOf(one), 'expected', one.enrolment);
  }
  return new Map(
    [...sets].map(([line, told]) => [
      line,
      {
        counts: Object.fromEntries(COUNTED.map((name) => [name, told[name].size])) as PlainLine['counts'],
        minutes: minutes.get(line) ?? { planned: 0, attended: 0 },
      },
    ]),
  );
}

/** Which counts an enrolment belongs to, and as what. */
function membersOf(
  one: PlainEnrolment,
  within: (day: string | null) => boolean,
  itself: string,
): [(typeof COUNTED)[number], string][] {
  const ended = one.over && within(one.endsOn);
  const sat = within(one.satOn);
  const told: [boolean, (typeof COUNTED)[number], string][] = [
    [within(one.startedOn), 'providersReached', one.provider],
    [within(one.enrolledOn), 'enrolled', one.person],
    [within(one.enrolledOn), 'participations', `${one.person} ${one.course}`],
    [ended, 'ended', itself],
    [ended && one.complete, 'completed', itself],
    [sat, 'sat', itself],
    [sat && one.pass, 'passed', itself],
    [ended && one.tested, 'endedTested', itself],
    [ended && one.tested && one.pass, 'endedPassed', itself],
    [sat && one.pre, 'paired', itself],
  ];
  return told.filter(([counts]) => counts).map(([, name, member]) => [name, member]);
}

function countsOfPlan(
  { submittedOn, validatedOn, implementedOn, endsOn }: PlainPlan,
  within: (day: string | null) => boolean,
  today: string,
): (typeof COUNTED)[number][] {
  const dueOn = sixMonthsAfter(endsOn);
  const due = validatedOn !== null && dueOn < today && within(dueOn);
  const told: [boolean, (typeof COUNTED)[number]][] = [
    [within(submittedOn), 'plansSubmitted'],
    [within(submittedOn) && validatedOn !== null, 'plansSubmittedValidated'],
    [within(validatedOn), 'plansValidated'],
    [within(implementedOn), 'plansImplemented'],
    [due, 'plansDue'],
    [due && implementedOn !== null, 'plansDueImplemented'],
  ];
  return told.filter(([counts]) => counts).map(([, name]) => name);
}

/** Of the last day of a shorter month where that month has no such day. */
function sixMonthsAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 6, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 5, Math.min(date, last))).toISOString().slice(0, 10);
}

function keyOf(told: Told, dimension: Dimension, year: number): string {
  if (dimension === 'provider-type') return told.type;
  if (dimension !== 'age-band') return told[dimension];
  if (told.birthYear === null) return 'unknown';
  const age = year - told.birthYear;
  const first = [25, 35, 45, 55].findIndex((limit) => age < limit);
  return AGE_BANDS[first < 0 ? 4 : first] ?? 'unknown';
}

const day = (instant: string): string => `to_char(${instant} at time zone 'Africa/Casablanca', 'YYYY-MM-DD')`;
const told = (row: string): string => `
  p.id as person, ${row}.provider_id as provider, ${row}.course_id as course, v.type,
  coalesce((select t.region_code from branches b join provinces t on t.code = b.province_code where b.id = e.branch_id),
           v.region_code) as region, p.sex, p.birth_year as "birthYear", e.language`;
const joins = (row: string): string => `
  join persons o on o.id = ${row}.person_id join persons p on p.id = coalesce(o.merged_into_id, o.id)
  join providers v on v.id = ${row}.provider_id`;

const ENROLMENTS = `
  select ${told('e')}, ${day('e.enrolled_at')} as "enrolledOn", ${day('e.started_at')} as "startedOn",
         ${day('e.final_sat_at')} as "satOn", k.ends_on::text as "endsOn",
         (k.status = 'closed' or k.ends_on < $1::date) as over, e.completed_at is not null as complete,
         e.final_passed_at is not null as pass, e.pre_score is not null as pre,
         coalesce((m.rules ->> 'finalTestPercent')::int > 0, false) as tested
    from enrolments e join cohorts k on k.id = e.cohort_id join course_versions m on m.id = e.version_id ${joins('e')}`;

const CERTIFICATES = `
  select ${told('c')}, c.kind,
         ${day(`(select min(f.released_at) from certificates f
                  where f.enrolment_id = c.enrolment_id and (f.status <> 'revoked' or f.id = c.id))`)} as "releasedOn"
    from certificates c join enrolments e on e.id = c.enrolment_id ${joins('c')}
   where c.status = 'valid' or (c.status = 'issuing' and c.cycle > 1)`;

/** What is known to be done, told check by check: shown by a file, or confirmed; never what was contested. */
const PLANS = `
  select ${told('e')}, ${day('l.first_handed_in_at')} as "submittedOn", k.ends_on::text as "endsOn",
         case when l.status = 'validated' then ${day('l.decided_at')} end as "validatedOn",
         case when l.status = 'validated' then ${day(`(
           select min(known.at) from (
             select said_at as at from action_checks
              where plan_id = l.id and state = 'done' and file_ids <> '{}' and coalesce(confirmed, true)
             union all
             select confirmed_at from action_checks
              where plan_id = l.id and state = 'done' and file_ids = '{}' and confirmed) known)`)} end as "implementedOn"
    from action_plans l join enrolments e on e.id = l.enrolment_id join cohorts k on k.id = e.cohort_id ${joins('e')}`;

/** Every half-day with a sheet, for everybody in the cohort. */
const HALF_DAYS = `
  select ${told('e')}, e.id as enrolment, h.date::text as "heldOn", h.minutes as planned, x.minutes as attended,
         ${day('e.enrolled_at')} as "enrolledOn", ${day('e.withdrawn_at')} as "withdrawnOn"
    from half_days h join training_sessions s on s.id = h.session_id join enrolments e on e.cohort_id = s.cohort_id
    left join attendances x on x.half_day_id = h.id and x.enrolment_id = e.id ${joins('e')}
   where s.cancelled_at is null and h.id in (select half_day_id from attendances)`;
