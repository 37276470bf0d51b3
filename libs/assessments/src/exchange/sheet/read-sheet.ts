import { DomainError, LANGUAGES, type Language } from '@tamkin/kernel';
import readWorkbook from 'read-excel-file/node';
import { fileRefusals } from '../exchange.errors';
import { acceptDraft } from '../question-draft';
import type { ReadQuestion } from '../read-question';
import type { Words } from '../words';
import { draftOf } from './line-draft';
import { columnOf, type SheetColumn, type SheetField } from './sheet-columns';
import { sheetTypeOf } from './sheet-words';

/** A title or two may stand above the headings. */
const HEADINGS_WITHIN = 10;

/** What a line says, field by field. */
export interface SheetLine {
  /** In whichever language: codes and numbers are written once. */
  readonly value: (field: SheetField) => string;
  readonly words: (field: SheetField) => Words;
}

/** Reads the template of ours, or a sheet whose headings say the same. Columns may stand in any order. */
export async function readSheet(
  content: Buffer,
  { language }: { readonly language: Language },
): Promise<ReadQuestion[]> {
  const rows = await rowsOf(content);
  const headingAt = rows.slice(0, HEADINGS_WITHIN).findIndex((row) => hasQuestion(row.map(columnOf)));
  if (headingAt < 0) throw fileRefusals.headingsMissing();
  const columns = (rows[headingAt] ?? []).map(columnOf);
  return rows
    .slice(headingAt + 1)
    .filter((row) => row.some(Boolean))
    .map((row, index) => readLine(lineOf(row, columns, language), index + 1));
}

async function rowsOf(content: Buffer): Promise<string[][]> {
  try {
    const [sheet] = await readWorkbook(content);
    return (sheet?.data ?? []).map((row) => row.map(cellText));
  } catch (error) {
    throw error instanceof DomainError ? error : fileRefusals.damaged();
  }
}

function cellText(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value).trim();
  return typeof value === 'boolean' ? String(value) : '';
}

function hasQuestion(columns: readonly (SheetColumn | null)[]): boolean {
  const has = (wanted: SheetField): boolean => columns.some((column) => column?.field === wanted);
  return has('question') && has('type');
}

function lineOf(row: readonly string[], columns: readonly (SheetColumn | null)[], language: Language): SheetLine {
  const cells = columns.flatMap((column, place) => (column && row[place] ? [{ ...column, text: row[place] }] : []));
  return {
    value: (field) => cells.find((cell) => cell.field === field)?.text ?? '',
    words: (field) => {
      const own = cells.filter((cell) => cell.field === field);
      const said = LANGUAGES.flatMap((each) => {
        const cell = own.find((candidate) => (candidate.language ?? language) === each);
        return cell ? [[each, cell.text] as const] : [];
      });
      return Object.fromEntries(said);
    },
  };
}

function readLine(line: SheetLine, place: number): ReadQuestion {
  const kind = line.value('type');
  const tags = [line.value('topic'), tagged('objective', line), tagged('difficulty', line)].filter(Boolean);
  const found = { place, name: line.value('key'), kind, tags };
  const type = sheetTypeOf(kind);
  if (!type) return { ...found, content: null, notes: [{ code: 'question-import.kind-unknown', details: { kind } }] };
  const draft = draftOf(type, line);
  return 'code' in draft ? { ...found, content: null, notes: [draft] } : { ...found, ...acceptDraft(draft) };
}

function tagged(field: 'objective' | 'difficulty', line: SheetLine): string {
  const value = line.value(field);
  return value && `${field}:${value}`;
}
