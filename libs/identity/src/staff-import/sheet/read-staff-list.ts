import { foldText, westernDigits, type LocalisedText } from '@tamkin/kernel';
import { isArabic, isBirthYear, isEmail, isName, tidy } from '../../person/person-details';
import { toE164 } from '../../person/phone-number';
import { emptyList, headingsMissing, MOST_ROWS, tooManyRows } from '../staff-import.errors';
import type { StaffRowProblem } from '../staff-import-row.entity';
import type { ReadRow, StaffRowValues } from '../staff-row';
import { columnOf, type Column } from './headings';
import type { SheetRow } from './read-sheet';
import { languageOf, positionFamilyOf, sexOf } from './words';

/** A title or two may stand above the headings. */
const HEADINGS_WITHIN = 10;
const MOST_UNREAD = 20;
const LONGEST_HEADING = 60;

export interface KnownBranch {
  readonly id: string;
  readonly name: LocalisedText;
}

type Cells = Partial<Record<Column, string>>;

export interface StaffList {
  /** The lines, each with what it says or what is wrong with it. */
  readonly rows: readonly ReadRow[];
  /** Headings of columns that hold something and were not understood, as they stand in the sheet. */
  readonly unreadHeadings: readonly string[];
}

/** Columns may stand in any order. */
export function readStaffList(
  rows: readonly SheetRow[],
  branches: readonly KnownBranch[],
  thisYear: number,
): StaffList {
  const headingAt = rows.slice(0, HEADINGS_WITHIN).findIndex((row) => hasNames(columnsOf(row)));
  if (headingAt < 0) throw rows.some((row) => row.some(Boolean)) ? headingsMissing() : emptyList();
  const headings = rows[headingAt] ?? [];
  const columns = columnsOf(headings);
  const lines = rows.slice(headingAt + 1);
  const places = branchPlaces(branches);
  const read = lines.flatMap((row, index) => {
    const cells = cellsOf(row, columns);
    if (Object.keys(cells).length === 0) return [];
    return [readRow(headingAt + index + 2, cells, places, thisYear)];
  });
  if (read.length === 0) throw emptyList();
  if (read.length > MOST_ROWS) throw tooManyRows();
  return { rows: read, unreadHeadings: unreadOf(headings, columns, lines) };
}

function unreadOf(headings: SheetRow, columns: readonly (Column | null)[], lines: readonly SheetRow[]): string[] {
  return headings
    .filter((heading, index) => tidy(heading) && !columns[index] && lines.some((line) => tidy(line[index] ?? null)))
    .slice(0, MOST_UNREAD)
    .map((heading) => heading.slice(0, LONGEST_HEADING));
}

function columnsOf(row: SheetRow): (Column | null)[] {
  const seen = new Set<Column>();
  return row.map((heading) => {
    const column = columnOf(heading);
    if (!column || seen.has(column)) return null;
    seen.add(column);
    return column;
  });
}

function hasNames(columns: readonly (Column | null)[]): boolean {
  const has = (column: Column): boolean => columns.includes(column);
  return has('fullName') || (has('givenLatin') && has('familyLatin')) || (has('givenArabic') && has('familyArabic'));
}

function cellsOf(row: SheetRow, columns: readonly (Column | null)[]): Cells {
  const entries = columns.flatMap((column, index) => {
    const value = tidy((row[index] ?? '').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ''));
    return column && value ? [[column, value.slice(0, 200)]] : [];
  });
  return Object.fromEntries(entries) as Cells;
}

function readRow(rowNumber: number, cells: Cells, places: ReadonlyMap<string, string>, thisYear: number): ReadRow {
  const names = namesIn(cells);
  const phone = cells.phone ? toE164(cells.phone) : null;
  const email = cells.email?.toLowerCase() ?? null;
  const sex = cells.sex ? sexOf(cells.sex) : null;
  const year = cells.birthYear ? yearIn(cells.birthYear) : null;
  const language = cells.language ? languageOf(cells.language) : null;
  const branchId = cells.branch ? (places.get(foldText(cells.branch)) ?? null) : null;
  const wrong = (is: boolean, field: string, code: string): StaffRowProblem[] => (is ? [{ field, code }] : []);
  const problems = [
    ...nameProblems(names),
    ...wrong(!!cells.phone && !phone, 'phone', 'person.phone-not-valid'),
    ...wrong(email !== null && !isEmail(email), 'email', 'field.not-an-email'),
    ...wrong(!!cells.sex && !sex, 'sex', 'staff-import.sex-not-known'),
    ...wrong(!!cells.birthYear && !(year && isBirthYear(year, thisYear)), 'birthYear', 'person.birth-year-not-valid'),
    ...wrong(!!cells.language && !language, 'language', 'staff-import.language-not-known'),
    ...wrong(!!cells.branch && !branchId, 'branch', 'staff-import.branch-not-known'),
  ];
  const values: StaffRowValues = {
    ...names,
    phone: phone ?? cells.phone ?? null,
    email,
    sex,
    birthYear: year,
    positionFamily: cells.positionFamily ? positionFamilyOf(cells.positionFamily) : null,
    language,
    branch: cells.branch ?? null,
    branchId,
  };
  return { rowNumber, values, problems };
}

type Names = Pick<StaffRowValues, 'givenLatin' | 'familyLatin' | 'givenArabic' | 'familyArabic'>;

/** A name counts for the script it is written in, whatever the heading above it says. */
function namesIn(cells: Cells): Names {
  const whole = wholeNames(cells.fullName ?? '');
  const given = [cells.givenLatin, cells.givenArabic, ...whole.map((name) => name.given)].filter(Boolean);
  const family = [cells.familyLatin, cells.familyArabic, ...whole.map((name) => name.family)].filter(Boolean);
  const first = (names: readonly (string | undefined)[], arabic: boolean): string | null =>
    names.find((name) => name !== undefined && isArabic(name) === arabic) ?? null;
  return {
    givenLatin: first(given, false),
    familyLatin: first(family, false),
    givenArabic: first(given, true),
    familyArabic: first(family, true),
  };
}

/** «Hanane Benali حنان بنعلي»: the name in each script that the cell holds. */
function wholeNames(cell: string): { given: string; family: string }[] {
  const words = cell.split(' ').filter((word) => /\p{L}/u.test(word));
  return [false, true]
    .map((arabic) => words.filter((word) => isArabic(word) === arabic))
    .filter((name) => name.length > 0)
    .map(splitName);
}

/** «BENALI Hanane» says which is the family name; otherwise the given name comes first, «عبد الله» being one. */
function splitName(words: readonly string[]): { given: string; family: string } {
  const capitals = words.filter((word) => /\p{Lu}{2}/u.test(word) && word === word.toUpperCase());
  if (capitals.length > 0 && capitals.length < words.length) {
    return { given: words.filter((word) => !capitals.includes(word)).join(' '), family: capitals.join(' ') };
  }
  const givenWords = words[0] === 'عبد' && words.length > 2 ? 2 : 1;
  return { given: words.slice(0, givenWords).join(' '), family: words.slice(givenWords).join(' ') };
}

function nameProblems({ givenLatin, familyLatin, givenArabic, familyArabic }: Names): StaffRowProblem[] {
  const whole = (givenLatin && familyLatin) || (givenArabic && familyArabic);
  if (!whole) return [{ field: givenLatin || givenArabic ? 'family' : 'given', code: 'staff-import.name-missing' }];
  const unreadable = [givenLatin, familyLatin, givenArabic, familyArabic].some((name) => name && !isName(name));
  return unreadable ? [{ field: 'given', code: 'person.name-not-valid' }] : [];
}

/** The year of `1990`, `12/03/1990` or `1990-03-12`. */
function yearIn(text: string): number | null {
  const [year] = /(?<!\d)(19|20)\d{2}(?!\d)/.exec(westernDigits(text)) ?? [];
  return year ? Number(year) : null;
}

function branchPlaces(branches: readonly KnownBranch[]): Map<string, string> {
  return new Map(branches.flatMap(({ id, name }) => Object.values(name).map((text) => [foldText(text ?? ''), id])));
}
