import { createHash } from 'node:crypto';

/** More different texts than this are made up as they go (filters put together): naming them would fill the server. */
const CAPACITY = 1_000;
const names = new Map<string, string>();

/** A name for a statement's text, the same in every process; `undefined` = let it be planned each time. */
export function statementName(sql: string): string | undefined {
  const known = names.get(sql);
  if (known || names.size >= CAPACITY) return known;
  const name = `t_${createHash('sha256').update(sql).digest('base64url').slice(0, 22)}`;
  names.set(sql, name);
  return name;
}
