/** A picture as a document prints it. */
export interface PrintedPicture {
  /** An SVG that holds it: the compiler reads no bytes from its data. */
  readonly svg: string;
  /** Width ÷ height. */
  readonly ratio: number;
}

/** By id of the stored file. Files that are gone are not here. */
export type PicturesOnPaper = ReadonlyMap<string, PrintedPicture>;

/** Enough for a column of paper, in pixels of the longer side. */
const SIDE = 720;

/** Turned upright, on white, light enough for a booklet of many. */
export async function printedPicture(content: Buffer): Promise<PrintedPicture> {
  const { default: sharp } = await import('sharp');
  const { data, info } = await sharp(content)
    .rotate()
    .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 72 })
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const address = `data:image/jpeg;base64,${data.toString('base64')}`;
  const image = `<image width="${width}" height="${height}" href="${address}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`;
  return { svg, ratio: width / height };
}
