import { MAX_PIXELS } from './inspect-media';
import { MediaRefused } from './media-refused';

export interface PictureRendition {
  readonly name: 'small' | 'large';
  readonly bytes: Buffer;
}

/** What a picture may cost on a 3G connection: about a second. */
export const SMALL_BYTES = 40_960;
const SMALL_WIDTH = 640;
const LARGE_WIDTH = 1_280;
const LARGE_QUALITY = 78;
const QUALITIES = [76, 66, 56, 46, 36, 26];
/** Narrower than this nobody would see anything. */
const LEAST_WIDTH = 160;

/**
 * Two WebP of a picture, turned upright, without where, when and by whom it was taken. The small one gives up quality, then
 * width, until it is light enough.
 */
export async function pictureRenditions(path: string): Promise<PictureRendition[]> {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  const webp = (width: number, quality: number): Promise<Buffer> =>
    sharp(path, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .rotate()
      .resize({ width, withoutEnlargement: true })
      .webp({ quality, effort: 5 })
      .toBuffer();
  try {
    return [
      { name: 'small', bytes: await lightEnough(webp) },
      { name: 'large', bytes: await webp(LARGE_WIDTH, LARGE_QUALITY) },
    ];
  } catch (error) {
    throw new MediaRefused('media.unreadable', String(error));
  }
}

async function lightEnough(webp: (width: number, quality: number) => Promise<Buffer>): Promise<Buffer> {
  for (let width = SMALL_WIDTH; ; width = Math.round(width * 0.75)) {
    for (const quality of QUALITIES) {
      const bytes = await webp(width, quality);
      if (bytes.length <= SMALL_BYTES || width < LEAST_WIDTH) return bytes;
    }
  }
}
