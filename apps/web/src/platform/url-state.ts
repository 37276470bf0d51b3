/** A piece of screen state that lives in the address: filters, sort, tab. All values are text. */
export type UrlValues = Record<string, string>;

/** Reads the values of the address; what is absent has its default. */
export function readUrlState<Values extends UrlValues>(search: string, defaults: Values): Values {
  const params = new URLSearchParams(search);
  return Object.fromEntries(
    Object.entries(defaults).map(([key, fallback]) => [key, params.get(key) ?? fallback]),
  ) as Values;
}

/**
 * Writes changed values into an address. Defaults are left out so that links stay short; parameters that belong to
 * others are kept; the order is stable so that the same view has one address.
 */
export function writeUrlState<Values extends UrlValues>(
  search: string,
  change: Partial<Values>,
  defaults: Values,
): string {
  const params = new URLSearchParams(search);
  for (const [key, value] of Object.entries<string | undefined>(change)) {
    if (value === undefined || value === defaults[key]) params.delete(key);
    else params.set(key, value);
  }
  params.sort();
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** Where to go after signing in; only addresses of this site are accepted. */
export function safeReturnAddress(value: string | null): string {
  return value !== null && /^\/(?![/\\])/.test(value) ? value : '/';
}
