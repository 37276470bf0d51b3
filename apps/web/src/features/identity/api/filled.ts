/** The filters of an address that say something, as the query of a list; the server judges their values. */
export function filled<Query extends object>(filters: Readonly<Record<string, string>>): Query {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== '')) as object as Query;
}
