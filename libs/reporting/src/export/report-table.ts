import { displayName, inLanguage, type Language } from '@tamkin/kernel';
import type { BreakdownLine } from '../completion/breakdown-line';
import type { AttendanceMinutes, CountedMeasure, Figures, Rates } from '../completion/figures';
import type { PersonLine } from '../completion/people-list.repository';
import type { Dimension } from '../completion/report-filters';
import type { TargetIndicator } from '../target/target-indicator';
import { SMALLEST_CELL, withholdSmall } from './small-cells';

/** A value in a file: a text, a whole number, a share (0–1), a decimal, a day; `null` is an empty cell. */
export type Cell =
  string | number | null | { readonly share: number } | { readonly decimal: number } | { readonly instant: Date };

export interface ReportTable {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Says a key of `locales/<language>/reporting.json` in the language of the file. */
export type Say = (key: string, values?: Record<string, unknown>) => string;

type Shown = CountedMeasure | keyof Rates | keyof typeof HOURS;

/** I.C2 in hours, as people say it. */
const HOURS = {
  plannedHours: ({ planned }: AttendanceMinutes): Cell => ({ decimal: planned / 60 }),
  attendedHours: ({ attended }: AttendanceMinutes): Cell => ({ decimal: attended / 60 }),
} as const;

/** Columns of a breakdown, in order: counts, and the rates that stand after what they are made of. */
const COLUMNS: readonly Shown[] = [
  'providersReached',
  'providersTrained',
  'enrolled',
  'participations',
  'trained',
  'trainedWomen',
  'trainedMen',
  'trainedNotStated',
  'womenShare',
  'ended',
  'completed',
  'completionRate',
  'expected',
  'plannedHours',
  'attendedHours',
  'attendanceRate',
  'sat',
  'passed',
  'passRate',
  'endedTested',
  'endedPassed',
  'passRateOfEnrolled',
  'achievement',
  'participation',
  'paired',
  'knowledgeGain',
  'normalisedGain',
  'plansSubmitted',
  'plansSubmittedValidated',
  'validatedPlanShare',
  'plansValidated',
  'plansImplemented',
  'plansDue',
  'plansDueImplemented',
  'implementedPlanShare',
];

/** How many people stand behind each rate and sum: outside, one of fewer than five is withheld like a count. */
const BASE: Readonly<Record<Exclude<Shown, CountedMeasure>, readonly CountedMeasure[]>> = {
  womenShare: ['trainedWomen', 'trainedMen'],
  completionRate: ['ended', 'completed'],
  plannedHours: ['expected'],
  attendedHours: ['expected'],
  attendanceRate: ['expected'],
  passRate: ['sat', 'passed'],
  passRateOfEnrolled: ['endedTested', 'endedPassed'],
  knowledgeGain: ['paired'],
  normalisedGain: ['paired'],
  validatedPlanShare: ['plansSubmitted', 'plansSubmittedValidated'],
  implementedPlanShare: ['plansDue', 'plansDueImplemented'],
};

/** What the sheet shows, in order. An indicator of several lines tells them by letter; its target stands beside the line that says so. */
const INDICATORS: readonly (readonly [line: string, shown: CountedMeasure | keyof Rates, target?: TargetIndicator])[] =
  [
    ['I.P1', 'providersReached', 'I.P1'],
    ['I.P2', 'providersTrained', 'I.P2'],
    ['I.ST1', 'enrolled', 'I.ST1'],
    ['I.ST2', 'trained', 'I.ST2'],
    ['I.ST3', 'participations', 'I.ST3'],
    ['I.ST5', 'womenShare', 'I.ST5'],
    ['I.C1', 'completionRate', 'I.C1'],
    ['I.C2', 'attendanceRate', 'I.C2'],
    ['I.C3', 'passRate', 'I.C3'],
    ['I.C3b', 'passRateOfEnrolled'],
    ['I.C4a', 'achievement', 'I.C4'],
    ['I.C4b', 'participation'],
    ['I.L2', 'knowledgeGain'],
    ['I.L2b', 'normalisedGain'],
    ['I.B1a', 'plansSubmitted'],
    ['I.B1b', 'validatedPlanShare'],
    ['I.B1c', 'plansValidated'],
    ['I.B1d', 'plansImplemented'],
    ['I.B1e', 'implementedPlanShare', 'I.B1'],
  ];

export function indicatorTable(
  say: Say,
  figures: Figures,
  targets: ReadonlyMap<TargetIndicator, number>,
  outside: boolean,
): ReportTable {
  const header = ['code', 'indicator', 'value', 'numerator', 'denominator', 'target', 'definition'];
  const rows = INDICATORS.map(([line, shown, targeted]): Cell[] => {
    const [whole = null, part = null] = isCount(shown) ? [] : partsOf(shown, figures);
    const small = outside && isSmall(peopleBehind(shown, figures));
    const target = targeted && targets.get(targeted);
    return [
      line.replace(/[a-z]$/, ''),
      say(`indicators.${line}.name`),
      small ? withheld(say) : cellOf(shown, figures),
      small ? null : part,
      small ? null : whole,
      target === undefined ? null : isCount(shown) ? target : { share: target / 100 },
      say(`indicators.${line}.definition`),
    ];
  });
  return { name: say('sheets.indicators'), header: header.map((name) => say(`columns.${name}`)), rows };
}

/** What a rate is made of: the whole, then the part. */
function partsOf(rate: keyof Rates, { counts, minutes }: Figures): readonly Cell[] {
  if (rate === 'attendanceRate') return [HOURS.plannedHours(minutes), HOURS.attendedHours(minutes)];
  if (rate === 'womenShare') return [counts.trainedWomen + counts.trainedMen, counts.trainedWomen];
  return BASE[rate].map((name) => counts[name]);
}

function peopleBehind(shown: Shown, { counts }: Figures): number {
  if (isCount(shown)) return counts[shown];
  if (shown === 'womenShare') return counts.trainedWomen + counts.trainedMen;
  const [whole] = BASE[shown];
  return whole ? counts[whole] : 0;
}

export function breakdownTable(
  say: Say,
  dimension: Dimension,
  lines: readonly BreakdownLine[],
  language: Language,
  outside: boolean,
): ReportTable {
  const withholding = new Map(
    COLUMNS.filter(isCount).map((name) => [name, withholdSmall(lines.map(({ figures }) => figures.counts[name]))]),
  );
  const shown = (line: BreakdownLine, index: number, column: (typeof COLUMNS)[number]): Cell => {
    const parts = isCount(column) ? [column] : BASE[column];
    const hidden = outside && parts.some((part) => withholding.get(part)?.[index] === null);
    return hidden ? withheld(say) : cellOf(column, line.figures);
  };
  return {
    name: say(`dimensions.${dimension}`),
    header: [say(`dimensions.${dimension}`), ...COLUMNS.map((name) => say(`columns.${name}`))],
    rows: lines.map((line, index) => [
      lineName(say, dimension, line, language),
      ...COLUMNS.map((column) => shown(line, index, column)),
    ]),
  };
}

export function lineName(
  say: Say,
  dimension: Dimension,
  { key, name }: Pick<BreakdownLine, 'key' | 'name'>,
  language: Language,
): string {
  return name ? inLanguage(name, language) : say(`lines.${dimension}.${key}`);
}

const PEOPLE_COLUMNS = [
  'person',
  'personOtherScript',
  'sex',
  'provider',
  'providerType',
  'region',
  'courseCode',
  'course',
  'cohort',
  'language',
  'status',
  'enrolledAt',
  'startedAt',
  'completedAt',
  'withdrawnAt',
  'plannedHours',
  'attendedHours',
  'entryMode',
  'certificateKind',
  'serial',
  'releasedAt',
  'planSubmittedAt',
  'planValidatedAt',
  'planImplementedAt',
] as const;

export function peopleHeader(say: Say): string[] {
  return PEOPLE_COLUMNS.map((name) => say(`columns.${name}`));
}

/** Days are cut at midnight in `shift`ed instants by the writer, so that a file says the day Morocco had. */
export function personRow(say: Say, line: PersonLine, language: Language): Cell[] {
  const latin = { given: line.givenLatin, family: line.familyLatin };
  const arabic =
    line.familyArabic || line.givenArabic ? { given: line.givenArabic ?? '', family: line.familyArabic ?? '' } : null;
  const other: Language = language === 'ar' ? 'fr' : 'ar';
  const { certificate, plan, minutes } = line;
  return [
    displayName({ latin, arabic }, language),
    arabic ? displayName({ latin, arabic }, other) : null,
    say(`sexes.${line.sex}`),
    inLanguage(line.providerName, language),
    say(`lines.provider-type.${line.providerType}`),
    line.regionName && inLanguage(line.regionName, language),
    line.courseCode,
    inLanguage(line.courseTitle, language),
    line.cohortName,
    say(`lines.language.${line.language}`),
    say(`statuses.${line.status}`),
    instant(line.enrolledAt),
    instant(line.startedAt),
    instant(line.completedAt),
    instant(line.withdrawnAt),
    minutes && HOURS.plannedHours(minutes),
    minutes && HOURS.attendedHours(minutes),
    line.entryMode && say(`entryModes.${line.entryMode}`),
    certificate ? say(`certificates.${certificate.kind}`) : null,
    certificate?.serial ?? null,
    instant(certificate?.releasedAt),
    instant(plan?.submittedAt),
    instant(plan?.validatedAt),
    instant(plan?.implementedAt),
  ];
}

function instant(at: Date | string | null | undefined): Cell {
  return at ? { instant: new Date(at) } : null;
}

function cellOf(name: Shown, { counts, rates, minutes }: Figures): Cell {
  if (isCount(name)) return counts[name];
  if (name === 'plannedHours' || name === 'attendedHours') return HOURS[name](minutes);
  const rate = rates[name];
  if (rate === null) return null;
  return name === 'knowledgeGain' ? { decimal: rate } : { share: rate };
}

function isCount(name: Shown): name is CountedMeasure {
  return !(name in BASE);
}

function isSmall(count: number): boolean {
  return count > 0 && count < SMALLEST_CELL;
}

function withheld(say: Say): string {
  return say('withheld', { below: SMALLEST_CELL });
}
