import sharp from 'sharp';
import { PAPER, type Rectangle } from '../src/on-paper/document/sheet-layout';
import { fitHomography, type Homography, type Point } from '../src/on-paper/reading/homography';

/** Whole pages as an SVG of the real template, page below page. */
export interface PrintedSheet {
  readonly svg: Buffer;
  readonly pages: number;
}

/** Strokes of a pen in a box, as SVG in millimetres. */
export type Pen = (box: Rectangle, random: () => number) => string;

export interface PhotoLook {
  /** Degrees, clockwise. */
  readonly turned: number;
  /** How much narrower the far side of the sheet is, as a share. */
  readonly tilt: number;
  /** Brightness on the left and on the right, 0–1. */
  readonly light: readonly [number, number];
  /** A shadow with an edge from corner to corner: how much light it takes, 0–1. */
  readonly shadow: number;
  /** Standard deviation in grey values. */
  readonly noise: number;
  /** Blur of the lens, in pixels. */
  readonly blur: number;
  /** Of the longest side, in pixels. */
  readonly size: number;
  readonly jpegQuality: number;
}

export const USUAL_LOOK: PhotoLook = {
  ...{ turned: 7, tilt: 0.08, light: [0.95, 0.62], shadow: 0, noise: 7, blur: 0.6, size: 1600, jpegQuality: 60 },
};

const SOURCE_SCALE = 7;
const TABLE = 96;

/** The same numbers for the same seed, 0 ≤ x < 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const line = (from: Point, to: Point, width: number, colour: string): string =>
  `<line x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}" stroke="${colour}" stroke-width="${width}" stroke-linecap="round"/>`;

/** A cross as people make them: never twice the same, sometimes over the frame. */
export function crossWith(width: number, colour: string): Pen {
  return ({ x, y, width: side }, random) => {
    const at = (share: number): number => side * (share + (random() - 0.5) * 0.24);
    const [a, b] = [
      [
        { x: x + at(0.12), y: y + at(0.12) },
        { x: x + at(0.88), y: y + at(0.88) },
      ],
      [
        { x: x + at(0.88), y: y + at(0.12) },
        { x: x + at(0.12), y: y + at(0.88) },
      ],
    ] as const;
    return line(a[0], a[1], width, colour) + line(b[0], b[1], width, colour);
  };
}

export const PENS = {
  blue: crossWith(0.7, '#1d3f9c'),
  black: crossWith(0.55, '#1b1b1b'),
  felt: crossWith(1.1, '#222222'),
  pencil: crossWith(0.6, '#6f6f6f'),
  tick: (({ x, y, width }, random) => {
    const low = { x: x + width * (0.4 + random() * 0.1), y: y + width * 0.85 };
    return (
      line({ x: x + width * 0.15, y: y + width * 0.5 }, low, 0.6, '#1d3f9c') +
      line(low, { x: x + width * 0.9, y: y + width * 0.1 }, 0.6, '#1d3f9c')
    );
  }) as Pen,
  /** The whole box is blackened: the person takes the answer back. */
  filled: (({ x, y, width }) => `<rect x="${x}" y="${y}" width="${width}" height="${width}" fill="#24408f"/>`) as Pen,
  /** A pen that rested on the paper. */
  dot: (({ x, y, width }, random) =>
    `<circle cx="${x + width * (0.3 + random() * 0.4)}" cy="${y + width * 0.5}" r="0.55" fill="#1d3f9c"/>`) as Pen,
};

/** A page as it leaves the printer. */
export function printedPage({ svg, pages }: PrintedSheet, page: number): Promise<Buffer> {
  const [width, height] = [PAPER.width * SOURCE_SCALE, PAPER.height * SOURCE_SCALE];
  return sharp(svg, { density: 72, limitInputPixels: false, unlimited: true })
    .resize({ width, height: height * pages, fit: 'fill' })
    .flatten({ background: 'white' })
    .extract({ left: 0, top: height * (page - 1), width, height })
    .png()
    .toBuffer();
}

/** With what a pen wrote on it, in pixels of `SOURCE_SCALE` per millimetre. */
export async function written(
  printed: Buffer,
  ink: string,
): Promise<{ width: number; height: number; pixels: Buffer }> {
  const [width, height] = [PAPER.width * SOURCE_SCALE, PAPER.height * SOURCE_SCALE];
  const overlay = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${PAPER.width} ${PAPER.height}">${ink}</svg>`,
  );
  const pixels = await sharp(printed)
    .composite([{ input: overlay }])
    .greyscale()
    .raw()
    .toBuffer();
  return { width, height, pixels };
}

/** What a phone makes of a page on a table: a JPEG. */
export async function photographed(
  source: { width: number; height: number; pixels: Buffer },
  look: PhotoLook,
  random: () => number,
): Promise<Buffer> {
  const short = Math.round(look.size * 0.75);
  const lying = Math.abs(Math.sin((look.turned * Math.PI) / 180)) > 0.7;
  const [wide, high] = lying ? [look.size, short] : [short, look.size];
  const toPage = fitHomography(
    cornersOnPhoto(look, wide, high).map((from, at) => ({
      from,
      to: {
        x: at === 1 || at === 2 ? source.width : 0,
        y: at >= 2 ? source.height : 0,
      },
    })),
  )!;
  const noise = Float32Array.from({ length: 65_521 }, () => gauss(random) * look.noise);
  const pixels = Buffer.alloc(wide * high);
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      const share = x / wide;
      const shaded = x + y > (wide + high) / 2 ? 1 - look.shadow : 1;
      const light = (look.light[0] * (1 - share) + look.light[1] * share) * shaded;
      const grey = greyAt(source, toPage, x + 0.5, y + 0.5) * light + noise[(y * wide + x) % noise.length]!;
      pixels[y * wide + x] = Math.max(0, Math.min(255, grey));
    }
  }
  return sharp(pixels, { raw: { width: wide, height: high, channels: 1 } })
    .blur(Math.max(0.3, look.blur))
    .toColourspace('srgb')
    .jpeg({ quality: look.jpegQuality })
    .toBuffer();
}

/** Upper left, upper right, lower right, lower left of the sheet. */
function cornersOnPhoto({ turned, tilt }: PhotoLook, wide: number, high: number): Point[] {
  const angle = (turned * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const scale = Math.min(
    wide / (PAPER.width * cos + PAPER.height * sin),
    high / (PAPER.width * sin + PAPER.height * cos),
  );
  const [width, height] = [PAPER.width * scale * 0.94, PAPER.height * scale * 0.94];
  return [
    [-1 + tilt, -1],
    [1 - tilt, -1 + tilt * 0.6],
    [1, 1],
    [-1, 1],
  ].map(([across = 0, down = 0]) => {
    const [x, y] = [(across * width) / 2, (down * height) / 2];
    return {
      x: wide / 2 + x * Math.cos(angle) - y * Math.sin(angle),
      y: high / 2 + x * Math.sin(angle) + y * Math.cos(angle),
    };
  });
}

/** What a point of the photo shows: the page, or the table beside it. */
function greyAt(
  { width, height, pixels }: { width: number; height: number; pixels: Buffer },
  [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 1]: Homography,
  column: number,
  row: number,
): number {
  const depth = g * column + h * row + i;
  const x = (a * column + b * row + c) / depth - 0.5;
  const y = (d * column + e * row + f) / depth - 0.5;
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return TABLE;
  const at = top * width + left;
  const upper = pixels[at]! * (1 - x + left) + pixels[at + 1]! * (x - left);
  const lower = pixels[at + width]! * (1 - x + left) + pixels[at + width + 1]! * (x - left);
  return upper * (1 - y + top) + lower * (y - top);
}

function gauss(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
