import { readFile } from 'node:fs/promises';
import { prepareZXingModule, readBarcodes, type ReaderOptions, type ReadResult } from 'zxing-wasm/reader';
import { readCornerCode, type CornerCode } from '../document/corner-code';
import { CORNERS, cornerPlace, type Rectangle } from '../document/sheet-layout';
import type { GreyPicture } from './grey-picture';
import { fitHomography, worstError, type Homography, type Point, type PointPair } from './homography';

/** A page of an answer sheet on a photo. */
export interface SheetFound {
  readonly token: string;
  /** From 1. */
  readonly page: number;
  /** From millimetres on the paper to pixels of the photo. */
  readonly homography: Homography;
}

/** Why no page can be read from a photo. */
export type PhotoProblem = 'no-sheet' | 'several-sheets' | 'corners-missing' | 'too-small' | 'not-flat';

interface FoundCode extends CornerCode {
  /** Clockwise from the upper left of the code. */
  readonly edges: readonly Point[];
}

/** Three corners hold the page; with two, what is far from them would be guessed. */
const CORNERS_NEEDED = 3;
/** Pixels per millimetre below which the stroke of a pen is hardly wider than a pixel. */
const LEAST_RESOLUTION = 3;
/** A corner further off than this shows that the paper is folded or curled. */
const WORST_ERROR_MM = 0.9;

/** Its types know pictures as browsers have them only; these three fields are all that it reads. */
const readRaster = readBarcodes as unknown as (
  picture: { data: Uint8ClampedArray; width: number; height: number },
  options: ReaderOptions,
) => Promise<ReadResult[]>;

let reader: Promise<unknown> | undefined;

/** Looks for the codes in the corners. What else stands on the photo does not matter. */
export async function findSheet(photo: GreyPicture): Promise<SheetFound | PhotoProblem> {
  const codes = await codesOn(photo);
  const [first] = codes;
  if (!first) return 'no-sheet';
  if (codes.some(({ token, page }) => token !== first.token || page !== first.page)) return 'several-sheets';
  if (CORNERS.filter((corner) => codes.some((code) => code.corner === corner)).length < CORNERS_NEEDED) {
    return 'corners-missing';
  }
  const pairs = codes.flatMap(pairsOf);
  const homography = fitHomography(pairs);
  if (!homography) return 'corners-missing';
  const resolution = Math.min(...codes.map(resolutionOf));
  if (resolution < LEAST_RESOLUTION) return 'too-small';
  if (worstError(homography, pairs) > WORST_ERROR_MM * resolution) return 'not-flat';
  return { token: first.token, page: first.page, homography };
}

async function codesOn({ width, height, pixels }: GreyPicture): Promise<FoundCode[]> {
  await (reader ??= loadReader());
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < pixels.length; at++) {
    data[at * 4] = data[at * 4 + 1] = data[at * 4 + 2] = pixels[at]!;
    data[at * 4 + 3] = 255;
  }
  const found = await readRaster(
    { data, width, height },
    {
      formats: ['QRCode'],
      maxNumberOfSymbols: 16,
      tryInvert: false,
    },
  );
  return found.flatMap(({ text, position: { topLeft, topRight, bottomRight, bottomLeft } }) => {
    const code = readCornerCode(text);
    return code ? [{ ...code, edges: [topLeft, topRight, bottomRight, bottomLeft] }] : [];
  });
}

/** From our own disk: left alone, the package would fetch it from the net. */
async function loadReader(): Promise<unknown> {
  const wasm = await readFile(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength);
  return prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}

function pairsOf({ corner, edges }: FoundCode): PointPair[] {
  return edgesOf(cornerPlace(corner)).map((from, at) => ({ from, to: edges[at]! }));
}

function edgesOf({ x, y, width, height }: Rectangle): Point[] {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

/** Pixels per millimetre where this code stands. */
function resolutionOf({ corner, edges }: FoundCode): number {
  const sides = edges.map((from, at) => {
    const to = edges[(at + 1) % edges.length]!;
    return Math.hypot(to.x - from.x, to.y - from.y);
  });
  return Math.min(...sides) / cornerPlace(corner).width;
}
