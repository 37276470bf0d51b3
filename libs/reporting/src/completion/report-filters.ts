import type { Language } from '@tamkin/kernel';

/** What a report can be broken down by. */
export const DIMENSIONS = ['provider', 'provider-type', 'region', 'sex', 'age-band', 'course', 'language'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Age in the year in which the period ends, so that everybody is in one band. */
export const AGE_BANDS = ['18-24', '25-34', '35-44', '45-54', '55+', 'unknown'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** A period and what to keep of it. Days are local to Morocco, both included; without them the period is open on that side. */
export interface ReportFilters {
  /** `YYYY-MM-DD`. */
  readonly from?: string;
  readonly to?: string;
  readonly provider?: string;
  readonly providerType?: string;
  /** ISO 3166-2: of the branch, else of the provider. */
  readonly region?: string;
  readonly sex?: string;
  readonly ageBand?: AgeBand;
  readonly course?: string;
  /** In which the person reads the course. */
  readonly language?: Language;
}

/** The filter that keeps one line of a breakdown. */
export const FILTER_OF = {
  provider: 'provider',
  'provider-type': 'providerType',
  region: 'region',
  sex: 'sex',
  'age-band': 'ageBand',
  course: 'course',
  language: 'language',
} as const satisfies Record<Dimension, keyof ReportFilters>;
