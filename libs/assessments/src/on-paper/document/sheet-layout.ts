import type { AnswerField, CrossBox, FieldLine } from './answer-fields';

/**
 * Where everything stands on an answer sheet, in millimetres from the left and the top edge of the paper. What is printed
 * and what is looked for on a photo both come from here. Whoever moves anything raises `LAYOUT_VERSION`: sheets that are
 * already printed are then keyed by hand.
 */
export const LAYOUT_VERSION = 1;

/** A4. */
export const PAPER = { width: 210, height: 297 } as const;

/** Codes in the four corners; printers leave less than `inset` blank. */
export const CORNER_CODE = { size: 14, inset: 7 } as const;

/** Side of a box to cross, and of the part of it that its frame never covers. */
export const CROSS_BOX = 6.4;

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedCross extends CrossBox, Rectangle {}

/** A line of the sheet: what stands left of its boxes, its boxes, and what belongs to it on a photo. */
export interface PlacedLine extends Rectangle {
  /** Of the question on the sheet, from 1. */
  readonly number: number;
  readonly part: number | null;
  readonly crosses: readonly PlacedCross[];
  /** Boxes to write in; for sentences, one without a frame. */
  readonly frames: readonly Rectangle[];
  /** Lines to write sentences on: their height on the page. */
  readonly ruled: readonly number[];
  readonly unit: readonly [fr: string, ar: string];
}

export interface SheetPage {
  /** From 1. */
  readonly number: number;
  readonly lines: readonly PlacedLine[];
  /** Where questions end: a fine line stands there. */
  readonly rules: readonly number[];
}

export type Corner = 1 | 2 | 3 | 4;
export const CORNERS: readonly Corner[] = [1, 2, 3, 4];

/** Top left, top right, bottom left, bottom right. */
export function cornerPlace(corner: Corner): Rectangle {
  const { size, inset } = CORNER_CODE;
  return {
    x: corner % 2 === 1 ? inset : PAPER.width - inset - size,
    y: corner <= 2 ? inset : PAPER.height - inset - size,
    width: size,
    height: size,
  };
}

const LEFT = 26;
const RIGHT = 196;
const BOTTOM = 272;
const FIRST_TOP = 80;
const LATER_TOP = 30;
/** From one line of a question to its next, and from a question to the next. */
const [LINE_PITCH, FIELD_GAP] = [8.6, 2.4];
const PART_LABEL = 8;
/** Letters and box of an option, and the boxes of two columns of parts. */
const CROSS_PITCH = 18.6;
const LETTERS = 10.2;
const HALF = (RIGHT - LEFT) / 2;
const WRITTEN_WIDTH = { letters: 9, number: 55, words: 118 } as const;
const SENTENCE_LINES = 6;
const SENTENCE_PITCH = 7;

/** Lines side by side that end at the same height. */
interface Row {
  readonly height: number;
  readonly lines: readonly FieldLine[];
}

/** The pages of a sheet. A question stays together unless it is longer than a page. */
export function layOut(fields: readonly AnswerField[]): SheetPage[] {
  const pages: { lines: PlacedLine[]; rules: number[] }[] = [{ lines: [], rules: [] }];
  let y = FIRST_TOP;
  const turn = (): void => {
    pages.push({ lines: [], rules: [] });
    y = LATER_TOP;
  };
  for (const { number, lines } of fields) {
    const rows = rowsOf(lines);
    const height = rows.reduce((sum, row) => sum + row.height, 0) + FIELD_GAP;
    if (y + height > BOTTOM && y > LATER_TOP && height <= BOTTOM - LATER_TOP) turn();
    for (const row of rows) {
      if (y + row.height > BOTTOM) turn();
      pages.at(-1)!.lines.push(...row.lines.map((line, column) => placeLine(line, { number, column, y, row })));
      y = round(y + row.height);
    }
    pages.at(-1)!.rules.push(round(y + FIELD_GAP / 2));
    y = round(y + FIELD_GAP);
  }
  return pages.map((page, place) => ({ number: place + 1, ...page }));
}

/** Two short parts stand side by side. */
function rowsOf(lines: readonly FieldLine[]): Row[] {
  const rows: Row[] = [];
  for (let place = 0; place < lines.length;) {
    const pair = lines.slice(place, place + 2);
    const together = pair.length === 2 && pair.every((line) => line.part !== null && lineWidth(line) <= HALF);
    const own = together ? pair : pair.slice(0, 1);
    rows.push({ lines: own, height: Math.max(...own.map(lineHeight)) });
    place += own.length;
  }
  return rows;
}

function perRow({ part }: Pick<FieldLine, 'part'>): number {
  return Math.floor((RIGHT - LEFT - (part === null ? 0 : PART_LABEL)) / CROSS_PITCH);
}

function lineWidth({ part, crosses, written, count }: FieldLine): number {
  const label = part === null ? 0 : PART_LABEL;
  if (written === null) return label + crosses.length * CROSS_PITCH;
  return label + (written === 'letters' ? count * 11 : written === 'sentences' ? RIGHT - LEFT : WRITTEN_WIDTH[written]);
}

function lineHeight(line: FieldLine): number {
  if (line.written === 'sentences') return SENTENCE_LINES * SENTENCE_PITCH + 2;
  return Math.max(1, Math.ceil(line.crosses.length / perRow(line))) * LINE_PITCH;
}

function placeLine(
  line: FieldLine,
  { number, column, y, row }: { number: number; column: number; y: number; row: Row },
): PlacedLine {
  const { part, crosses, unit } = line;
  const x = LEFT + column * HALF;
  const width = row.lines.length === 2 ? HALF : RIGHT - LEFT;
  const start = x + (part === null ? 0 : PART_LABEL);
  const top = y + (LINE_PITCH - CROSS_BOX) / 2;
  const across = perRow(line);
  return {
    ...{ number, part, unit, x: round(x), y, width: round(width), height: round(lineHeight(line)) },
    crosses: crosses.map((box, place) => ({
      ...box,
      x: round(start + (place % across) * CROSS_PITCH + LETTERS),
      y: round(top + Math.floor(place / across) * LINE_PITCH),
      width: CROSS_BOX,
      height: CROSS_BOX,
    })),
    frames: framesOf(line, round(start), round(top)),
    ruled:
      line.written === 'sentences'
        ? Array.from({ length: SENTENCE_LINES }, (_, index) => round(y + (index + 1) * SENTENCE_PITCH))
        : [],
  };
}

function framesOf({ written, count }: FieldLine, x: number, y: number): Rectangle[] {
  if (written === null || written === 'sentences') return [];
  const frame = { y, width: WRITTEN_WIDTH[written], height: CROSS_BOX };
  if (written !== 'letters') return [{ ...frame, x }];
  return Array.from({ length: count }, (_, place) => ({ ...frame, x: round(x + place * 11) }));
}

function round(millimetres: number): number {
  return Math.round(millimetres * 100) / 100;
}
