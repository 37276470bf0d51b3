/** What the address of the report and of its lists holds. Empty = everything. */
export const REPORT_DEFAULTS = {
  period: 'this-year',
  from: '',
  to: '',
  provider: '',
  providerType: '',
  region: '',
  sex: '',
  ageBand: '',
  course: '',
  language: '',
  by: 'region',
  /** Which figures the breakdown tells: see `FIGURE_GROUPS`. */
  show: 'training',
};

export type ReportAddress = typeof REPORT_DEFAULTS;

/** What the figures of a breakdown are about: all of them side by side would not fit a screen. */
export const FIGURE_GROUPS = ['training', 'results', 'plans'] as const;
export type FigureGroup = (typeof FIGURE_GROUPS)[number];

/** Filters in the order they are shown, the most used first. */
export const FILTER_NAMES = ['region', 'sex', 'providerType', 'provider', 'course', 'language', 'ageBand'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** The address of a list behind a number: the report's own, with one more filter where a line was opened. */
export function listAddress(
  list: 'people' | 'providers',
  measure: string,
  address: ReportAddress,
  also: Partial<Record<FilterName, string>> = {},
): string {
  const params = new URLSearchParams({ measure });
  for (const [name, value] of Object.entries({ ...address, ...also })) {
    if (name === 'by' || name === 'show' || name === 'measure') continue;
    if (value !== '' && value !== REPORT_DEFAULTS[name as keyof ReportAddress]) params.set(name, value);
  }
  return `/report/${list}?${params.toString()}`;
}

/** The way back from a list to the report it was opened from. */
export function reportAddress(search: string): string {
  const params = new URLSearchParams(search);
  params.delete('measure');
  const text = params.toString();
  return text === '' ? '/report' : `/report?${text}`;
}
