export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point of the flat page and where the photo shows it. */
export interface PointPair {
  readonly from: Point;
  readonly to: Point;
}

/** Nine numbers, row by row: a plane seen from anywhere. */
export type Homography = readonly number[];

/** The homography that fits the pairs best (least squares); `null` for fewer than four, or when they lie on a line. */
export function fitHomography(pairs: readonly PointPair[]): Homography | null {
  if (pairs.length < 4) return null;
  const normal = Array.from({ length: 8 }, () => new Array<number>(9).fill(0));
  for (const { from, to } of pairs) {
    addEquation(normal, [from.x, from.y, 1, 0, 0, 0, -to.x * from.x, -to.x * from.y, to.x]);
    addEquation(normal, [0, 0, 0, from.x, from.y, 1, -to.y * from.x, -to.y * from.y, to.y]);
  }
  const solved = solve(normal);
  return solved && [...solved, 1];
}

export function project(homography: Homography, { x, y }: Point): Point {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 1] = homography;
  const depth = g * x + h * y + i;
  return { x: (a * x + b * y + c) / depth, y: (d * x + e * y + f) / depth };
}

/** How far, at most, a pair is from where the homography puts it. */
export function worstError(homography: Homography, pairs: readonly PointPair[]): number {
  return Math.max(
    ...pairs.map(({ from, to }) => {
      const { x, y } = project(homography, from);
      return Math.hypot(x - to.x, y - to.y);
    }),
  );
}

/** Adds one equation to the normal equations of the least squares. */
function addEquation(normal: number[][], equation: readonly number[]): void {
  normal.forEach((row, at) => {
    for (let column = 0; column < 9; column++) row[column]! += equation[at]! * equation[column]!;
  });
}

/** Gauss–Jordan with the largest pivot; the last column is the right-hand side. */
function solve(rows: number[][]): number[] | null {
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot++) {
    const best = rows.reduce(
      (found, row, at) => (at >= pivot && Math.abs(row[pivot]!) > Math.abs(rows[found]![pivot]!) ? at : found),
      pivot,
    );
    [rows[pivot], rows[best]] = [rows[best]!, rows[pivot]!];
    const own = rows[pivot]!;
    if (Math.abs(own[pivot]!) < 1e-9) return null;
    for (const row of rows) {
      if (row === own) continue;
      const share = row[pivot]! / own[pivot]!;
      for (let column = pivot; column <= size; column++) row[column]! -= share * own[column]!;
    }
  }
  return rows.map((row, at) => row[size]! / row[at]!);
}
