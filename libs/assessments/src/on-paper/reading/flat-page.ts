import { PAPER, type Rectangle } from '../document/sheet-layout';
import type { GreyPicture } from './grey-picture';
import type { Homography } from './homography';

/** Pixels per millimetre of a page made flat. */
export const FLAT_SCALE = 6;

/** The page as a scanner would see it, upright and in its own proportions. Beside the photo everything is white. */
export function flatten(photo: GreyPicture, homography: Homography): GreyPicture {
  const [width, height] = [PAPER.width * FLAT_SCALE, PAPER.height * FLAT_SCALE];
  const pixels = new Uint8Array(width * height);
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 1] = homography;
  for (let row = 0; row < height; row++) {
    const y = (row + 0.5) / FLAT_SCALE;
    for (let column = 0; column < width; column++) {
      const x = (column + 0.5) / FLAT_SCALE;
      const depth = g * x + h * y + i;
      pixels[row * width + column] = sample(photo, (a * x + b * y + c) / depth, (d * x + e * y + f) / depth);
    }
  }
  return { width, height, pixels };
}

/** Between the four pixels around a point, whose centres lie at halves. */
function sample({ width, height, pixels }: GreyPicture, x: number, y: number): number {
  const [left, top] = [Math.floor(x - 0.5), Math.floor(y - 0.5)];
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return 255;
  const [right, down] = [x - 0.5 - left, y - 0.5 - top];
  const at = top * width + left;
  const upper = pixels[at]! * (1 - right) + pixels[at + 1]! * right;
  const lower = pixels[at + width]! * (1 - right) + pixels[at + width + 1]! * right;
  return upper * (1 - down) + lower * down;
}

/** The grey values inside a rectangle of the page, given in millimetres. */
export function pixelsIn({ width, pixels }: GreyPicture, { x, y, width: wide, height: high }: Rectangle): Uint8Array {
  const [left, right] = [Math.round(x * FLAT_SCALE), Math.round((x + wide) * FLAT_SCALE)];
  const [top, bottom] = [Math.round(y * FLAT_SCALE), Math.round((y + high) * FLAT_SCALE)];
  const found = new Uint8Array((right - left) * (bottom - top));
  for (let row = top; row < bottom; row++) {
    found.set(pixels.subarray(row * width + left, row * width + right), (row - top) * (right - left));
  }
  return found;
}
