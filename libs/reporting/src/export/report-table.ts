import { displayName, inLanguage, type Language } from '@tamkin/kernel';
import type { BreakdownLine } from '../completion/breakdown-line';
import type { CountedMeasure, Figures, Rates } from '../completion/figures';
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

/** Columns of a breakdown, in order: counts, and the rates that stand after what they are made of. */
const COLUMNS: readonly (CountedMeasure | keyof Rates)[] = [
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

/** How many people stand behind each rate: outside, a rate of fewer than five is withheld like a count. */
const BASE: Readonly<Record<keyof Rates, readonly CountedMeasure[]>> = {
  womenShare: ['trainedWomen', 'trainedMen'],
  completionRate: ['ended', 'completed'],
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
  { counts, rates }: Figures,
  targets: ReadonlyMap<TargetIndicator, number>,
  outside: boolean,
): ReportTable {
  const header = ['code', 'indicator', 'value', 'numerator', 'denominator', 'target', 'definition'];
  const rows = INDICATORS.map(([line, shown, targeted]): Cell[] => {
    const base = isRate(shown) ? BASE[shown] : [];
    const [whole, part] =
      shown === 'womenShare'
        ? [counts.trainedWomen + counts.trainedMen, counts.trainedWomen]
        : base.map((name) => counts[name]);
    const small = outside && isSmall(isRate(shown) ? (whole ?? 0) : counts[shown]);
    const target = targeted && targets.get(targeted);
    return [
      line.replace(/[a-z]$/, ''),
      say(`indicators.${line}.name`),
      small ? withheld(say) : cellOf(shown, { counts, rates }),
      small || part === undefined ? null : part,
      small || whole === undefined ? null : whole,
      target === undefined ? null : isRate(shown) ? { share: target / 100 } : target,
      say(`indicators.${line}.definition`),
    ];
  });
  return { name: say('sheets.indicators'), header: header.map((name) => say(`columns.${name}`)), rows };
}

export function breakdownTable(
  say: Say,
  dimension: Dimension,
  lines: readonly BreakdownLine[],
  language: Language,
  outside: boolean,
): ReportTable {
  const withholding = new Map(
    COLUMNS.filter((name) => !isRate(name)).map((name) => [
      name,
      withholdSmall(lines.map(({ figures }) => figures.counts[name])),
    ]),
  );
  const shown = (line: BreakdownLine, index: number, column: (typeof COLUMNS)[number]): Cell => {
    const parts = isRate(column) ? BASE[column] : [column];
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
  const { certificate, plan } = line;
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

function cellOf(name: CountedMeasure | keyof Rates, { counts, rates }: Figures): Cell {
  if (!isRate(name)) return counts[name];
  const rate = rates[name];
  if (rate === null) return null;
  return name === 'knowledgeGain' ? { decimal: rate } : { share: rate };
}

function isRate(name: CountedMeasure | keyof Rates): name is keyof Rates {
  return name in BASE;
}

function isSmall(count: number): boolean {
  return count > 0 && count < SMALLEST_CELL;
}

function withheld(say: Say): string {
  return say('withheld', { below: SMALLEST_CELL });
}
