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

/** Pixels of QTI in thousandths of a picture of this size; `null` for shapes we do not have. */
export function shapeInPixels(
  name: string,
  coords: string,
  { width, height }: { width: number; height: number },
): Shape | null {
  const thousandths = coords
    .split(/[\s,]+/)
    .map(Number)
    .map((value, place) => Math.round((value / (place % 2 === 0 ? width : height)) * 1_000));
  const [x = Number.NaN, y = Number.NaN, a = Number.NaN, b = Number.NaN] = thousandths;
  if (name === 'circle' || name === 'ellipse') return { kind: 'circle', x, y, radius: a };
  if (name === 'rect') return { kind: 'rectangle', x, y, width: a - x, height: b - y };
  return name === 'poly' ? { kind: 'polygon', corners: cornersOf(thousandths) } : null;
}

/** The first corner is often said again to close the shape. */
function cornersOf(numbers: readonly number[]): PicturePoint[] {
  const corners = numbers.flatMap((x, place) => (place % 2 === 0 ? [{ x, y: numbers[place + 1] ?? Number.NaN }] : []));
  const [first, last] = [corners[0], corners.at(-1)];
  const closed = corners.length > 3 && first && last && first.x === last.x && first.y === last.y;
  return closed ? corners.slice(0, -1) : corners;
}
