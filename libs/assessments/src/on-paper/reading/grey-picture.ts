/** A picture without colour: one byte per pixel, row by row, 0 = black. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** More pixels than any phone's camera has. */
const MAX_PIXELS = 60_000_000;
/** Sheets are read as well from this as from more, and in a tenth of the time. */
const LONGEST_SIDE = 2_400;

/** A photo turned upright, at most 2,400 pixels long. Fails on what cannot be decoded. */
export async function openPhoto(source: string | Buffer): Promise<GreyPicture> {
  const { default: sharp } = await import('sharp');
  const { data, info } = await sharp(source, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    .rotate()
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}

/** What a page looks like once it is flat, light enough to be sent to a phone. */
export async function toWebp({ width, height, pixels }: GreyPicture): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .webp({ quality: 60, effort: 4 })
    .toBuffer();
}
