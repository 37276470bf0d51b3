const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const BY_CONTENT = /^file:[0-9a-f]{64}$/;

/** How a document names a file: by what is in it. */
export function contentName(sha256: string): string {
  return `file:${sha256}`;
}

/** Every text anywhere in `value` that could be the id of a row. */
export function idsWithin(value: unknown): string[] {
  return textsWithin(value, UUID);
}

/** Every file that `value` names by its content. */
export function contentNamesWithin(value: unknown): string[] {
  return textsWithin(value, BY_CONTENT);
}

/** The same value with each text that stands in `names` replaced, wherever it is; keys stay. */
export function renamed<Value>(value: Value, names: ReadonlyMap<string, string>): Value {
  return replaced(value, names) as Value;
}

function replaced(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => replaced(each, names));
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replaced(each, names)]));
}

function textsWithin(value: unknown, pattern: RegExp, found = new Set<string>()): string[] {
  if (typeof value === 'string' && pattern.test(value)) found.add(value);
  if (value && typeof value === 'object') for (const each of Object.values(value)) textsWithin(each, pattern, found);
  return [...found];
}
