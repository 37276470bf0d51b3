import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { ArchiveRefusal } from './archive-refusal';

export interface ArchiveRules {
  readonly maxEntries: number;
  /** Of everything, unpacked. */
  readonly maxBytes: number;
  /** Parts whose bytes the caller wants; the others are unpacked to be counted and forgotten. */
  readonly wanted: (name: string) => boolean;
  /** Parts that may not declare document types or entities. */
  readonly plainXml: (name: string) => boolean;
  /** Whether archives inside are refused; they are never opened. */
  readonly refuseNested: boolean;
}

export interface Archive {
  readonly names: ReadonlySet<string>;
  readonly wanted: ReadonlyMap<string, Buffer>;
}

/** An honest part of repeated words shrinks some forty times; a bomb a thousand times. Small parts may do as they like. */
const HIGHEST_RATIO = 150;
const SMALL_PART = 1_048_576;
const HEAD = 1_024;
const FILE_TYPE = 0o170000;
const SYMBOLIC_LINK = 0o120000;
const ARCHIVE_MARKS = ['PK\u0003\u0004', '7z\u00bc\u00af\u0027\u001c', 'Rar!\u001a\u0007', '\u001f\u008b\u0008', 'BZh'];
/** What the directory reader says of names that would be written elsewhere than under their folder. */
const UNSAFE_NAME = /relative path|absolute path|invalid characters in fileName/i;

/**
 * The parts of a zip archive, held in memory; refused before any parser sees it when it is not what it says or would do harm.
 * Sizes are counted while unpacking, for a bomb lies about them.
 */
export async function readArchive(content: Buffer, rules: ArchiveRules): Promise<Archive> {
  const zip = await open(content);
  try {
    if (zip.entryCount > rules.maxEntries) throw new ArchiveRefusal('too-large');
    const names = new Set<string>();
    const wanted = new Map<string, Buffer>();
    let unpacked = 0;
    for await (const entry of entriesOf(zip)) {
      const { fileName } = entry;
      names.add(fileName);
      refuseDeclared(entry, rules.maxBytes - unpacked);
      if (fileName.endsWith('/')) continue;
      const part = await unpack(zip, entry, { limit: rules.maxBytes - unpacked, keep: rules.wanted(fileName) });
      if (rules.plainXml(fileName) && declaresEntities(part.head)) throw new ArchiveRefusal('entities');
      if (rules.refuseNested && isArchive(part.head)) throw new ArchiveRefusal('nested');
      unpacked += part.size;
      if (part.content) wanted.set(fileName, part.content);
    }
    return { names, wanted };
  } finally {
    zip.close();
  }
}

async function open(content: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(content, { lazyEntries: true, validateEntrySizes: true, autoClose: false });
  } catch {
    throw new ArchiveRefusal('damaged');
  }
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  const pending: { next: (entry: Entry | null) => void; fail: (error: Error) => void }[] = [];
  zip.on('entry', (entry: Entry) => pending.shift()?.next(entry));
  zip.on('end', () => pending.shift()?.next(null));
  zip.on('error', ({ message }: Error) => {
    pending.shift()?.fail(new ArchiveRefusal(UNSAFE_NAME.test(message) ? 'unsafe' : 'damaged'));
  });
  for (;;) {
    const entry = await new Promise<Entry | null>((next, fail) => {
      pending.push({ next, fail });
      zip.readEntry();
    });
    if (!entry) return;
    yield entry;
  }
}

function refuseDeclared(entry: Entry, left: number): void {
  const { uncompressedSize, compressedSize, externalFileAttributes } = entry;
  if (entry.isEncrypted()) throw new ArchiveRefusal('encrypted');
  if (((externalFileAttributes >>> 16) & FILE_TYPE) === SYMBOLIC_LINK) throw new ArchiveRefusal('unsafe');
  if (uncompressedSize > left) throw new ArchiveRefusal('too-large');
  if (uncompressedSize > SMALL_PART && uncompressedSize > compressedSize * HIGHEST_RATIO) {
    throw new ArchiveRefusal('too-large');
  }
}

interface Part {
  readonly size: number;
  readonly head: string;
  readonly content: Buffer | null;
}

async function unpack(zip: ZipFile, entry: Entry, { limit, keep }: { limit: number; keep: boolean }): Promise<Part> {
  try {
    const chunks: Buffer[] = [];
    let size = 0;
    let head = '';
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      if (head.length < HEAD) head += chunk.subarray(0, HEAD).toString('latin1');
      size += chunk.length;
      if (size > limit) throw new ArchiveRefusal('too-large');
      if (keep) chunks.push(chunk);
    }
    return { size, head, content: keep ? Buffer.concat(chunks) : null };
  } catch (error) {
    throw error instanceof ArchiveRefusal ? error : new ArchiveRefusal('damaged');
  }
}

/** UTF-16 hides a declaration behind zero bytes. */
function declaresEntities(head: string): boolean {
  return /<!(DOCTYPE|ENTITY)/i.test(head.replaceAll('\u0000', ''));
}

function isArchive(head: string): boolean {
  return ARCHIVE_MARKS.some((mark) => head.startsWith(mark));
}
