import type { Rectangle } from '../document/sheet-layout';
import { FLAT_SCALE } from './flat-page';
import type { GreyPicture } from './grey-picture';

/** What a box to cross looks like. */
export type BoxLook = 'empty' | 'crossed' | 'filled' | 'doubtful';

/** Ink in a box, each as a share of the pixels inside its frame, 0–1. */
export interface BoxInk {
  /** Darker than the paper around the box: strokes, blots, shadows. */
  readonly dark: number;
  /** Darker than the paper on both sides of it: strokes only. */
  readonly strokes: number;
  /** How much darker than the paper its frame is, in grey values. Faint frames mean that nothing can be told. */
  readonly contrast: number;
}

/** Of the frame: what lies this far inside it is the person's. */
const INSET_MM = 1;
/** Around the box, where the paper is looked at. */
const AROUND_MM = 2;
/** How far a box may be from its place: paper is never quite flat. */
const REACH = Math.round(1.2 * FLAT_SCALE);
const BESIDE = Math.round(1.2 * FLAT_SCALE);
/** Ink is darker than the paper by this share of the contrast of the frame, and of the light on the paper. */
const INK_LEVEL = { contrast: 0.4, light: 0.18 } as const;
const LEAST_CONTRAST = 20;
const [EMPTY_BELOW, CROSSED_ABOVE, FILLED_ABOVE] = [0.025, 0.09, 0.75];

export function lookOf({ dark, strokes, contrast }: BoxInk): BoxLook {
  if (contrast < LEAST_CONTRAST) return 'doubtful';
  if (dark > FILLED_ABOVE) return 'filled';
  if (dark < EMPTY_BELOW && strokes < EMPTY_BELOW) return 'empty';
  return dark > CROSSED_ABOVE && strokes > CROSSED_ABOVE ? 'crossed' : 'doubtful';
}

/** Boxes of one line move together: they are looked for where all their frames fit best. */
export function inkOf(page: GreyPicture, boxes: readonly Rectangle[]): BoxInk[] {
  const placed = boxes.map(toPixels);
  const shift = bestShift(page, placed);
  return placed.map((box) => measure(page, { ...box, left: box.left + shift.x, top: box.top + shift.y }));
}

interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly size: number;
}

function toPixels({ x, y, width }: Rectangle): PixelBox {
  return {
    left: Math.round(x * FLAT_SCALE),
    top: Math.round(y * FLAT_SCALE),
    size: Math.round(width * FLAT_SCALE),
  };
}

function bestShift(page: GreyPicture, boxes: readonly PixelBox[]): { x: number; y: number } {
  let best = { x: 0, y: 0, grey: Number.POSITIVE_INFINITY };
  for (let y = -REACH; y <= REACH; y++) {
    for (let x = -REACH; x <= REACH; x++) {
      // Of two places that fit as well, the nearer one.
      const grey =
        boxes.reduce((sum, box) => sum + frameGrey(page, { ...box, left: box.left + x, top: box.top + y }), 0) +
        0.2 * boxes.length * Math.hypot(x, y);
      if (grey < best.grey) best = { x, y, grey };
    }
  }
  return best;
}

/** Mean grey along the four sides of a frame. */
function frameGrey(page: GreyPicture, { left, top, size }: PixelBox): number {
  let sum = 0;
  for (let step = 0; step <= size; step += 2) {
    sum += greyAt(page, left + step, top) + greyAt(page, left + step, top + size);
    sum += greyAt(page, left, top + step) + greyAt(page, left + size, top + step);
  }
  return sum / (4 * (Math.floor(size / 2) + 1));
}

function measure(page: GreyPicture, box: PixelBox): BoxInk {
  const around = greys(page, box, -Math.round(AROUND_MM * FLAT_SCALE)).sort();
  const paper = around[Math.floor(around.length * 0.8)]!;
  const contrast = paper - frameGrey(page, box);
  const level = Math.max(INK_LEVEL.contrast * contrast, INK_LEVEL.light * paper);
  const inset = Math.round(INSET_MM * FLAT_SCALE);
  const inside = greys(page, box, inset);
  const paperInside = withoutStrokes(page, box, inset);
  const share = (isInk: (grey: number, at: number) => boolean): number => inside.filter(isInk).length / inside.length;
  return {
    dark: share((grey) => paper - grey > level),
    strokes: share((grey, at) => paperInside[at]! - grey > level),
    contrast,
  };
}

/** Grey values inside a box, `inset` pixels from its frame; negative reaches outside. */
function greys(page: GreyPicture, { left, top, size }: PixelBox, inset: number): Uint8Array {
  const side = size - 2 * inset + 1;
  return square(page, { x: left + inset, y: top + inset }, side);
}

function square(page: GreyPicture, origin: { x: number; y: number }, side: number): Uint8Array {
  const seen = new Uint8Array(side * side);
  for (let at = 0; at < seen.length; at++) {
    seen[at] = greyAt(page, origin.x + (at % side), origin.y + Math.floor(at / side));
  }
  return seen;
}

/**
 * The paper inside a box as it would be without strokes (a morphological closing): what is dark on a width of more than
 * `2 · BESIDE` pixels stays dark, so that the edge of a shadow is no stroke.
 */
function withoutStrokes(page: GreyPicture, { left, top, size }: PixelBox, inset: number): Uint8Array {
  const side = size - 2 * inset + 1;
  const whole = side + 4 * BESIDE;
  const origin = { x: left + inset - 2 * BESIDE, y: top + inset - 2 * BESIDE };
  const seen = square(page, origin, whole);
  return shrink(shrink(seen, whole, Math.max), whole - 2 * BESIDE, Math.min);
}

/** The brightest (or darkest) of all within reach, for a square that loses `BESIDE` pixels on each side. */
function shrink(whole: Uint8Array, side: number, choose: (a: number, b: number) => number): Uint8Array {
  const left = side - 2 * BESIDE;
  // First along the rows, then down the columns: the same as all around, at a fraction of the work.
  const rows = new Uint8Array(left * side);
  for (let at = 0; at < rows.length; at++) {
    rows[at] = bestOf(whole, Math.floor(at / left) * side + (at % left), 1, choose);
  }
  const smaller = new Uint8Array(left * left);
  for (let at = 0; at < smaller.length; at++) smaller[at] = bestOf(rows, at, left, choose);
  return smaller;
}

function bestOf(from: Uint8Array, start: number, step: number, choose: (a: number, b: number) => number): number {
  let chosen = from[start]!;
  for (let beside = 1; beside <= 2 * BESIDE; beside++) chosen = choose(chosen, from[start + beside * step]!);
  return chosen;
}

/** Outside the page it is white. */
function greyAt({ width, height, pixels }: GreyPicture, x: number, y: number): number {
  return x < 0 || y < 0 || x >= width || y >= height ? 255 : pixels[y * width + x]!;
}
