import type { LessonBlockDto } from '@tamkin/api-client';

/** Structure and addresses, which nobody reads. */
const SILENT = new Set(['id', 'type', 'file', 'url', 'box', 'next', 'level', 'x', 'y']);

/** All that a block says, one line after the other, for comparing. */
export function saidBy(block: LessonBlockDto): string {
  return lines(block).join('\n');
}

function lines(value: unknown): string[] {
  if (typeof value === 'string') return textOf(value);
  if (Array.isArray(value)) return value.flatMap(lines);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (SILENT.has(key) ? [] : lines(each)));
}

function textOf(html: string): string[] {
  const spaced = html.replace(/<\/(?:p|li|h[2-4]|tr)>|<br\s*\/?>/g, '\n');
  const text = new DOMParser().parseFromString(spaced, 'text/html').body.textContent ?? '';
  return text.split('\n').flatMap((line) => line.trim() || []);
}
