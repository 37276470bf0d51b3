import type { Language } from '@tamkin/kernel';
import writeExcelFile, { type Cell as SheetCell, type Sheet } from 'write-excel-file/node';
import { localDay } from '../completion/local-day';
import type { Cell, ReportTable } from './report-table';

const NAME_LIMIT = 31;

/** A workbook with one table per sheet: header row, real numbers and dates, no merged cells, right to left for Arabic. */
export function workbook(tables: readonly ReportTable[], language: Language, timeZone: string): Promise<Buffer> {
  const sheets = tables.map(({ name, header, rows }): Sheet<never> => ({
    sheet: sheetName(name),
    stickyRowsCount: 1,
    rightToLeft: language === 'ar',
    columns: header.map((title, column) => ({ width: width(title, rows, column) })),
    data: [
      header.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map((cell) => sheetCell(cell, timeZone))),
    ],
  }));
  return writeExcelFile(sheets).toBuffer();
}

function sheetCell(cell: Cell, timeZone: string): SheetCell {
  if (cell === null || typeof cell === 'number') return cell;
  if (typeof cell === 'string') return { value: cell, type: String };
  if ('share' in cell) return { value: cell.share, type: Number, format: '0.0%' };
  if ('decimal' in cell) return { value: cell.decimal, type: Number, format: '0.0' };
  return { value: new Date(`${localDay(cell.instant, timeZone)}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
}

/** What a spreadsheet refuses in the name of a sheet is left out. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, NAME_LIMIT);
}

/** Characters, from the title and the first rows. */
function width(title: string, rows: readonly (readonly Cell[])[], column: number): number {
  const lengths = rows.slice(0, 50).map((row) => {
    const cell = row[column];
    return typeof cell === 'string' ? cell.length : 10;
  });
  return Math.min(60, Math.max(title.length, ...lengths) + 2);
}
