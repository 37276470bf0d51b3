import { open } from 'node:fs/promises';
import type { FileKind } from '../stored-file/stored-file.entity';
import { fileOfTwoKinds, pictureTooLarge, pictureUnreadable } from '../files.errors';
import { pictureSize } from './picture-size';

/** More pixels than any phone's camera has and than a decoder should be made to unpack. */
export const MAX_PIXELS = 60_000_000;

/** What begins a page or a document that a browser or a reader would run. */
const FOREIGN_START = /<script|<html|<\?php|<svg|%pdf-/i;
const FOREIGN_ANYWHERE = /<script|<\?php/i;
const ZIP_END = Buffer.from('PK\u0005\u0006', 'latin1');
const HEAD_BYTES = 4_096;
/** A ZIP's list of contents ends within this distance of the end of the file. */
const TAIL_BYTES = 65_557;

/** Refuses pictures, sounds and videos that are something else as well, and pictures that unpack to too much. */
export async function inspectMedia(path: string, kind: FileKind, size: number): Promise<void> {
  if (kind !== 'image' && kind !== 'audio' && kind !== 'video') return;
  const file = await open(path, 'r');
  try {
    const read = async (length: number, position: number): Promise<Buffer> =>
      (await file.read(Buffer.alloc(length), 0, length, position)).buffer.subarray(0, length);
    const whole = kind === 'image';
    const head = await read(whole ? size : Math.min(size, HEAD_BYTES), 0);
    const tail = await read(Math.min(size, TAIL_BYTES), Math.max(0, size - TAIL_BYTES));
    const foreign =
      FOREIGN_START.test(head.subarray(0, HEAD_BYTES).toString('latin1')) ||
      (whole && FOREIGN_ANYWHERE.test(head.toString('latin1'))) ||
      tail.includes(ZIP_END);
    if (foreign) throw fileOfTwoKinds();
  } finally {
    await file.close();
  }
  if (kind === 'image') await inspectPicture(path);
}

/** Looks at the header only: a bomb is refused before it is unpacked. */
async function inspectPicture(path: string): Promise<void> {
  const size = await pictureSize(path);
  if (!size) throw pictureUnreadable();
  if (size.width * size.height * size.pages > MAX_PIXELS) throw pictureTooLarge(MAX_PIXELS);
}
