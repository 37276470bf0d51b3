/** The civil day of the reader, `YYYY-MM-DD`, as date fields want it. */
export function today(): string {
  return new Intl.DateTimeFormat('en-CA').format(new Date());
}
