import type { HotSpotRegion, PicturePoint } from '../../question/question-body';

type Shape = HotSpotRegion['shape'];

/**
 * Regions in thousandths of the picture, exactly as we keep them, for the coordinates of QTI are whole pixels:
 * `a 1 circle 500 250 80; b 0 polygon 0 0 100 0 100 100`.
 */
export function regionsWritten(regions: readonly HotSpotRegion[]): string {
  return regions
    .map(({ key, correct, shape }) => [key, correct ? 1 : 0, shape.kind, ...numbersOf(shape)].join(' '))
    .join('; ');
}

export function regionsRead(written: string): HotSpotRegion[] {
  return written.split(';').flatMap((region) => {
    const [key = '', correct, kind, ...rest] = region.trim().split(/\s+/);
    const shape = shapeOf(kind, rest.map(Number));
    return shape ? [{ key, correct: correct === '1', shape }] : [];
  });
}

function numbersOf(shape: Shape): number[] {
  if (shape.kind === 'circle') return [shape.x, shape.y, shape.radius];
  if (shape.kind === 'rectangle') return [shape.x, shape.y, shape.width, shape.height];
  return shape.corners.flatMap(({ x, y }) => [x, y]);
}

function shapeOf(kind: string | undefined, numbers: readonly number[]): Shape | null {
  const [x = Number.NaN, y = Number.NaN, a = Number.NaN, b = Number.NaN] = numbers;
  if (kind === 'circle') return { kind, x, y, radius: a };
  if (kind === 'rectangle') return { kind, x, y, width: a, height: b };
  return kind === 'polygon' ? { kind, corners: cornersOf(numbers) } : null;
}

/** Corners of a polygon that stands for a round shape: hardly a pixel off on the pictures of a phone. */
const ROUND_CORNERS = 24;

/** Coordinates of QTI, pixels or percent, in thousandths of a picture of this size; `null` for shapes we do not have. */
export function shapeInPixels(
  name: string,
  coords: string,
  { width, height }: { width: number; height: number },
): Shape | null {
  const written = coords.split(/[\s,]+/).filter(Boolean);
  const at = (place: number, side: number): number => inThousandths(written[place], side);
  const [x, y] = [at(0, width), at(1, height)];
  if (name === 'default') return { kind: 'rectangle', x: 0, y: 0, width: 1_000, height: 1_000 };
  if (name === 'circle') return roundShape(x, y, at(2, width), at(2, height));
  if (name === 'ellipse') return roundShape(x, y, at(2, width), at(3, height));
  if (name === 'rect') {
    const [right, below] = [at(2, width), at(3, height)];
    const [left, above] = [Math.min(x, right), Math.min(y, below)];
    return {
      kind: 'rectangle',
      x: left,
      y: above,
      width: Math.max(x, right) - left,
      height: Math.max(y, below) - above,
    };
  }
  if (name !== 'poly') return null;
  const numbers = written.map((_, place) => at(place, place % 2 === 0 ? width : height));
  return { kind: 'polygon', corners: cornersOf(numbers) };
}

/** On the picture even when the file draws a little over its edge. */
function inThousandths(written: string | undefined, side: number): number {
  if (written === undefined) return Number.NaN;
  const share = written.endsWith('%') ? Number(written.slice(0, -1)) / 100 : Number(written) / side;
  return Math.min(1_000, Math.max(0, Math.round(share * 1_000)));
}

/** Our circles are as wide and as high as the picture says: what is round in pixels only becomes a polygon. */
function roundShape(x: number, y: number, across: number, down: number): Shape {
  if (Math.abs(across - down) <= 2) return { kind: 'circle', x, y, radius: across };
  const onPicture = (value: number): number => Math.min(1_000, Math.max(0, Math.round(value)));
  const corners = Array.from({ length: ROUND_CORNERS }, (_, place) => {
    const angle = (place / ROUND_CORNERS) * 2 * Math.PI;
    return { x: onPicture(x + across * Math.cos(angle)), y: onPicture(y + down * Math.sin(angle)) };
  });
  return { kind: 'polygon', corners };
}

/** The first corner is often said again to close the shape. */
function cornersOf(numbers: readonly number[]): PicturePoint[] {
  const corners = numbers.flatMap((x, place) => (place % 2 === 0 ? [{ x, y: numbers[place + 1] ?? Number.NaN }] : []));
  const [first, last] = [corners[0], corners.at(-1)];
  const closed = corners.length > 3 && first && last && first.x === last.x && first.y === last.y;
  return closed ? corners.slice(0, -1) : corners;
}
