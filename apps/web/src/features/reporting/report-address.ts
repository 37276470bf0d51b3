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
};

export type ReportAddress = typeof REPORT_DEFAULTS;

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
    if (name === 'by' || name === 'measure') continue;
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
