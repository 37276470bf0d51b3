import { stringify } from 'csv-stringify/sync';
import { localDay } from '../completion/local-day';
import type { Cell } from './report-table';

const BYTE_ORDER_MARK = '\ufeff';

/**
 * Lines of a CSV as French Excel opens it: UTF-8 with a mark, `;`, decimal comma, days as `YYYY-MM-DD`. A text that begins like
 * a formula is not one.
 */
export function csvLines(rows: readonly (readonly Cell[])[], timeZone: string): string {
  const texts = rows.map((row) => row.map((cell) => csvText(cell, timeZone)));
  return stringify(texts, { delimiter: ';', record_delimiter: 'windows' });
}

export function csvHead(header: readonly string[]): string {
  return BYTE_ORDER_MARK + csvLines([header], 'UTC');
}

function csvText(cell: Cell, timeZone: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'string') return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  if ('share' in cell) return decimal(cell.share, 4);
  if ('decimal' in cell) return decimal(cell.decimal, 2);
  return localDay(cell.instant, timeZone);
}

function decimal(value: number, digits: number): string {
  return value.toFixed(digits).replace('.', ',');
}
