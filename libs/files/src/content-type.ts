import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type/node';

/** Enough of a text to tell it from bytes that only look like one. */
const TEXT_SAMPLE = 65_536;

/**
 * The content type found in the bytes of the file at `path`, without parameters; `null` when they say nothing. Plain text
 * carries no mark of its own: it counts as `text/csv` when the name says so and no control bytes are in it.
 */
export async function contentTypeOf(path: string, name: string): Promise<string | null> {
  const found = await fileTypeFromFile(path);
  if (found) return found.mime.split(';')[0]!.trim();
  return /\.(csv|txt)$/i.test(name) && (await looksLikeText(path)) ? 'text/csv' : null;
}

/** UTF-8, UTF-16 with a mark, or an 8-bit encoding: anything without the control bytes that texts never hold. */
async function looksLikeText(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(TEXT_SAMPLE), 0, TEXT_SAMPLE, 0);
    const sample = buffer.subarray(0, bytesRead);
    const utf16 = sample.subarray(0, 2).equals(Buffer.from([0xff, 0xfe]));
    return sample.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13 || (utf16 && byte < 32));
  } finally {
    await file.close();
  }
}
