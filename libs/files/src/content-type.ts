import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type/node';

/** Enough of a text to tell it from bytes that only look like one. */
const TEXT_SAMPLE = 65_536;
/** Kinds of text by the ending of their name. People save CSV as `.txt`. */
const TEXTS: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  txt: 'text/csv',
  gift: 'text/plain',
  aiken: 'text/plain',
  xml: 'application/xml',
};

/**
 * The content type found in the bytes of the file at `path`, without parameters; `null` when they say nothing. Plain text
 * carries no mark of its own: it counts as what the name says when no control bytes are in it.
 */
export async function contentTypeOf(path: string, name: string): Promise<string | null> {
  const found = await fileTypeFromFile(path);
  if (found) return found.mime.split(';')[0]!.trim();
  const named = TEXTS[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
  return named && (await looksLikeText(path)) ? named : null;
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
