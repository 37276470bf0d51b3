import type { ReportFiguresDto } from '@tamkin/api-client';

interface Targeted {
  /** The list behind what was reached. */
  list: 'people' | 'providers';
  measure: string;
  /** Percentages are targeted in whole percent. */
  percent: boolean;
  reached: (figures: ReportFiguresDto) => number;
}

const share = (value: number | null): number => Math.round((value ?? 0) * 100);

/** Indicators that the programme sets itself a target for, and how far they are; in the order they are shown. */
export const TARGETED = {
  'I.P1': {
    list: 'providers',
    measure: 'providersReached',
    percent: false,
    reached: ({ counts }) => counts.providersReached,
  },
  'I.ST1': { list: 'people', measure: 'enrolled', percent: false, reached: ({ counts }) => counts.enrolled },
  'I.ST2': { list: 'people', measure: 'trained', percent: false, reached: ({ counts }) => counts.trained },
  'I.ST5': { list: 'people', measure: 'trainedWomen', percent: true, reached: ({ rates }) => share(rates.womenShare) },
  'I.C1': { list: 'people', measure: 'completed', percent: true, reached: ({ rates }) => share(rates.completionRate) },
  'I.C2': { list: 'people', measure: 'expected', percent: true, reached: ({ rates }) => share(rates.attendanceRate) },
  'I.C3': { list: 'people', measure: 'passed', percent: true, reached: ({ rates }) => share(rates.passRate) },
  'I.C4': { list: 'people', measure: 'achievement', percent: false, reached: ({ counts }) => counts.achievement },
  'I.B1': {
    list: 'people',
    measure: 'plansDueImplemented',
    percent: true,
    reached: ({ rates }) => share(rates.implementedPlanShare),
  },
} as const satisfies Record<string, Targeted>;

export type TargetedIndicator = keyof typeof TARGETED;

export const TARGETED_INDICATORS = Object.keys(TARGETED) as TargetedIndicator[];
