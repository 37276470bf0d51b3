import { ArchiveRefusal, decodeText, inspectWorkbook } from '@tamkin/files';
import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { damaged, macros, MOST_ROWS, oldExcel, tooManyRows, unpacksTooLarge, wrongKind } from '../staff-import.errors';

/** Cells as texts; numbers and dates as people would type them. */
export type SheetRow = readonly string[];

const ZIP = Buffer.from('PK\u0003\u0004');
const OLD_OFFICE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const OTHER_KINDS = [
  Buffer.from('%PDF'),
  Buffer.from('ffd8ff', 'hex'),
  Buffer.from('89504e47', 'hex'),
  Buffer.from('GIF8'),
];
const SEPARATORS = [';', ',', '\t'] as const;

export type StaffListKind = 'xlsx' | 'csv';

/** What the bytes are, whatever the name says; refuses what is neither. Cheap enough for a request. */
export async function inspectStaffList(content: Buffer): Promise<StaffListKind> {
  if (startsWith(content, ZIP)) {
    await requireWorkbook(content);
    return 'xlsx';
  }
  if (startsWith(content, OLD_OFFICE)) throw oldExcel();
  if (OTHER_KINDS.some((mark) => startsWith(content, mark))) throw wrongKind();
  textOf(content);
  return 'csv';
}

function textOf(content: Buffer): string {
  const text = decodeText(content);
  if (text === null) throw wrongKind();
  return text;
}

async function requireWorkbook(content: Buffer): Promise<void> {
  try {
    const { isWorkbook, hasMacros } = await inspectWorkbook(content);
    if (hasMacros) throw macros();
    if (!isWorkbook) throw wrongKind();
  } catch (error) {
    if (!(error instanceof ArchiveRefusal)) throw error;
    if (error.problem === 'too-large') throw unpacksTooLarge();
    throw error.problem === 'entities' ? wrongKind() : damaged();
  }
}

/** The first sheet, or the CSV. */
export async function readSheet(content: Buffer): Promise<SheetRow[]> {
  const kind = await inspectStaffList(content);
  const rows = kind === 'xlsx' ? await readXlsx(content) : readCsv(textOf(content));
  if (rows.length > MOST_ROWS + 20) throw tooManyRows();
  return rows;
}

async function readXlsx(content: Buffer): Promise<SheetRow[]> {
  try {
    const [sheet] = await readWorkbook(content);
    return (sheet?.data ?? []).map((row) => row.map(cellText));
  } catch {
    throw damaged();
  }
}

function cellText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'string' || typeof value === 'number') return String(value).trim();
  return '';
}

function readCsv(text: string): SheetRow[] {
  const plain = text.replace(/^\ufeff/, '');
  const hint = /^sep=(.)\r?\n/i.exec(plain);
  const body = hint ? plain.slice(hint[0].length) : plain;
  try {
    const rows: unknown = parse(body, {
      delimiter: hint?.[1] ?? separatorOf(body),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      trim: true,
    });
    return rows as SheetRow[];
  } catch {
    throw damaged();
  }
}

/** The sign that cuts the first lines into most columns. */
function separatorOf(text: string): string {
  const head = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 5)
    .map((line) => line.replace(/"[^"]*"/g, ''));
  const cuts = (separator: string): number => head.reduce((sum, line) => sum + line.split(separator).length, 0);
  return [...SEPARATORS].sort((a, b) => cuts(b) - cuts(a))[0] ?? ';';
}

function startsWith(content: Buffer, mark: Buffer): boolean {
  return content.subarray(0, mark.length).equals(mark);
}
