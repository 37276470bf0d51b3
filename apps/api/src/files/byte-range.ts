import type { ByteRange } from '@tamkin/files';

/**
 * The one range that a `Range` header asks for (RFC 9110 §14). `null`: give the whole, also when several ranges are asked for.
 * `'unsatisfiable'`: none of it exists.
 */
export function byteRangeOf(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | null {
  const [, from = '', until = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (!from && !until) return null;
  if (!from) {
    const length = Math.min(Number(until), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
  }
  const start = Number(from);
  const end = until ? Math.min(Number(until), size - 1) : size - 1;
  if (start >= size) return 'unsatisfiable';
  return start > end ? null : { start, end };
}
