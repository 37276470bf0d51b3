import { Client } from 'pg';

type Query = (...parameters: unknown[]) => unknown;

/**
 * Runs `work` and lists every statement that this process sends to PostgreSQL meanwhile, `START TRANSACTION` and `COMMIT`
 * included. Not for two at once: the count is of the whole process.
 */
export async function countStatements<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly statements: readonly string[] }> {
  const prototype = Client.prototype as unknown as { query: Query };
  const original = prototype.query;
  const statements: string[] = [];
  prototype.query = function counted(this: unknown, ...parameters: unknown[]): unknown {
    statements.push(textOf(parameters[0]));
    return original.apply(this, parameters);
  };
  try {
    return { result: await work(), statements };
  } finally {
    prototype.query = original;
  }
}

function textOf(query: unknown): string {
  if (typeof query === 'string') return query;
  const { text } = (query ?? {}) as { text?: unknown };
  return typeof text === 'string' ? text : 'cursor';
}
