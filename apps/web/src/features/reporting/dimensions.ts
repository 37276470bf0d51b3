import type { FilterName } from './report-address';

/** What the report can be broken down by, and the filter that keeps one line of it. */
export const DIMENSION_FILTERS = {
  region: 'region',
  'provider-type': 'providerType',
  provider: 'provider',
  sex: 'sex',
  'age-band': 'ageBand',
  course: 'course',
  language: 'language',
} as const satisfies Record<string, FilterName>;

export type DimensionName = keyof typeof DIMENSION_FILTERS;

export const DIMENSIONS = Object.keys(DIMENSION_FILTERS) as DimensionName[];

export function dimensionOf(text: string): DimensionName {
  return DIMENSIONS.find((dimension) => dimension === text) ?? 'region';
}

export const SEXES = ['F', 'M', 'not-stated'] as const;
export const AGE_BANDS = ['18-24', '25-34', '35-44', '45-54', '55+', 'unknown'] as const;
