import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type/node';
import { decodeText } from './decode-text';

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
  const named = TEXTS[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
  const sample = named ? await startOf(path) : null;
  // Excel's «Unicode text»: its mark is also how old sound files begin.
  if (named && sample && isUtf16(sample)) return looksLikeText(sample) ? named : null;
  const found = await fileTypeFromFile(path);
  if (found) return found.mime.split(';')[0]!.trim();
  return named && sample && looksLikeText(sample) ? named : null;
}

async function startOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(TEXT_SAMPLE), 0, TEXT_SAMPLE, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function isUtf16(sample: Buffer): boolean {
  return sample[0] === 0xff && sample[1] === 0xfe;
}

/** UTF-8, UTF-16 with a mark, or an 8-bit encoding: anything without the control characters that texts never hold. */
function looksLikeText(sample: Buffer): boolean {
  if (isUtf16(sample)) return decodeText(sample.subarray(0, sample.length & ~1)) !== null;
  return sample.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
}
