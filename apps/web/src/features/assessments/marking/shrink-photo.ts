/** What a photo of a page weighs at most once shrunk: some seconds on a slow network. */
export const PHOTO_BYTES = 300_000;
const LONGEST_SIDE = 1_800;
const QUALITIES = [0.82, 0.7, 0.58, 0.46, 0.34];

/**
 * A photo made small on the device before it is sent: turned upright, scaled down, written anew, so that nothing of what the
 * camera noted (place, time, device) goes along. What is no picture, or cannot be read here, is sent as it is.
 */
export async function shrinkPhoto(file: File): Promise<File> {
  if (!file.type.startsWith('image/')) return file;
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!picture) return file;
  try {
    for (const side of [LONGEST_SIDE, LONGEST_SIDE * 0.7, LONGEST_SIDE * 0.5]) {
      const small = await encodeSmall(draw(picture, side));
      if (small) return named(file, small);
    }
    const last = await encode(draw(picture, LONGEST_SIDE * 0.4), 0.3);
    return last ? named(file, last) : file;
  } finally {
    picture.close();
  }
}

function draw(picture: ImageBitmap, longestSide: number): HTMLCanvasElement {
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** The best quality that is light enough; `null` when none is. */
async function encodeSmall(canvas: HTMLCanvasElement): Promise<Blob | null> {
  for (const quality of QUALITIES) {
    const blob = await encode(canvas, quality);
    if (blob && blob.size <= PHOTO_BYTES) return blob;
  }
  return null;
}

/** WebP where the browser writes it, else JPEG. */
async function encode(canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> {
  const webp = await toBlob(canvas, 'image/webp', quality);
  return webp?.type === 'image/webp' ? webp : toBlob(canvas, 'image/jpeg', quality);
}

function toBlob(canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, type, quality));
}

function named(file: File, blob: Blob): File {
  const ending = blob.type === 'image/webp' ? 'webp' : 'jpg';
  return new File([blob], `${file.name.replace(/\.[^.]*$/, '') || 'photo'}.${ending}`, { type: blob.type });
}
