import { DomainError } from '@tamkin/kernel';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { damaged, macros, unpacksTooLarge, wrongKind } from '../staff-import.errors';

const MOST_ENTRIES = 1_000;
const MOST_BYTES = 50 * 1_048_576;
/** An honest sheet of repeated words shrinks some forty times; a bomb a thousand times. Small parts may do as they like. */
const HIGHEST_RATIO = 150;
const SMALL_PART = 1_048_576;
const HEAD = 1_024;

/**
 * Refuses, before any parser sees it, a workbook that unpacks into too much, carries macros, or is no workbook at all. Sizes
 * are counted while unpacking, for a bomb lies about them.
 */
export async function inspectWorkbook(content: Buffer): Promise<void> {
  const zip = await open(content);
  try {
    if (zip.entryCount > MOST_ENTRIES) throw unpacksTooLarge();
    const names = new Set<string>();
    let unpacked = 0;
    for await (const entry of entriesOf(zip)) {
      names.add(entry.fileName);
      if (/vbaProject\.bin$|\/macrosheets\//i.test(entry.fileName)) throw macros();
      refuseDeclared(entry, unpacked);
      unpacked += await unpackedSize(zip, entry, MOST_BYTES - unpacked);
    }
    if (!names.has('[Content_Types].xml') || !names.has('xl/workbook.xml')) throw wrongKind();
  } finally {
    zip.close();
  }
}

async function open(content: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(content, { lazyEntries: true, validateEntrySizes: true, autoClose: false });
  } catch {
    throw damaged();
  }
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  const pending: { next: (entry: Entry | null) => void; fail: (error: Error) => void }[] = [];
  zip.on('entry', (entry: Entry) => pending.shift()?.next(entry));
  zip.on('end', () => pending.shift()?.next(null));
  zip.on('error', () => pending.shift()?.fail(damaged()));
  for (;;) {
    const entry = await new Promise<Entry | null>((next, fail) => {
      pending.push({ next, fail });
      zip.readEntry();
    });
    if (!entry) return;
    yield entry;
  }
}

function refuseDeclared(entry: Entry, already: number): void {
  const { uncompressedSize, compressedSize } = entry;
  if (entry.isEncrypted()) throw damaged();
  if (already + uncompressedSize > MOST_BYTES) throw unpacksTooLarge();
  if (uncompressedSize > SMALL_PART && uncompressedSize > compressedSize * HIGHEST_RATIO) throw unpacksTooLarge();
}

async function unpackedSize(zip: ZipFile, entry: Entry, limit: number): Promise<number> {
  try {
    const stream = await zip.openReadStreamPromise(entry);
    let size = 0;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (size < HEAD && /<!(DOCTYPE|ENTITY)/.test(chunk.subarray(0, HEAD).toString('latin1'))) throw wrongKind();
      size += chunk.length;
      if (size > limit) throw unpacksTooLarge();
    }
    return size;
  } catch (error) {
    throw error instanceof DomainError ? error : damaged();
  }
}
