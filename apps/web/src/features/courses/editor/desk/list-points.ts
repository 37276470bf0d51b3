import type { LessonBlockDto } from '@tamkin/api-client';
import { newId } from './blocks';

export type Point = NonNullable<LessonBlockDto['items']>[number];

/** What Word and other writers put before a point when it is copied as plain text. */
const BULLET = /^\s*(?:[•·▪◦‣–-]\s+|o\t|\d{1,2}[.)]\s+)/;

/** The lines of copied text, each without its own bullet or number; none when there is only one line. */
export function linesOf(copied: string): string[] {
  const lines = copied.split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.length < 2 ? [] : lines.map((line) => line.replace(BULLET, '').trim());
}

/** What stands behind the caret begins a point of its own, as deep as this one. */
export function dividedAt(points: readonly Point[], id: string, [before, behind]: readonly [string, string]) {
  const added = newId();
  const divided = points.flatMap((point) =>
    point.id === id
      ? [
          { ...point, text: before },
          { ...point, id: added, text: behind },
        ]
      : [point],
  );
  return { points: divided, added };
}

/** Lines put into a point: one point each, as deep as it is. */
export function withLines(points: readonly Point[], id: string, lines: readonly string[]): Point[] {
  return points.flatMap((point) =>
    point.id === id ? lines.map((text, at) => ({ ...point, text, ...(at > 0 ? { id: newId() } : {}) })) : [point],
  );
}

/** Lines put into a translation fill its points from this one on; how many there are is for the base to say. */
export function filledFrom(points: readonly Point[], id: string, lines: readonly string[]): Point[] {
  const from = points.findIndex((point) => point.id === id);
  return points.map((point, at) => ({ ...point, text: (at >= from && lines[at - from]) || point.text }));
}
