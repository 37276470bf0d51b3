import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { writeArchive, type ArchivePartToWrite } from '@tamkin/files';
import { DomainError } from '@tamkin/kernel';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { archiveTooLarge, damagedArchive, foreignEntry, notAnArchive } from './archive-errors';

export const MANIFEST = 'course.json';
const FILE = /^files\/([0-9a-f]{64})$/;
const MOST_ENTRIES = 5_000;
const MOST_BYTES = 400 * 1_048_576;
const LARGEST_MANIFEST = 50 * 1_048_576;
/** Texts of a course shrink some twenty times, a bomb a thousand times. Small parts may do as they like. */
const HIGHEST_RATIO = 150;
const SMALL_PART = 1_048_576;
const FILE_TYPE = 0o170000;
const REGULAR = 0o100000;

export interface PackedFile {
  readonly sha256: string;
  readonly read: () => Promise<Readable>;
}

/** The archive as it is written, never whole in memory: the manifest small, media as they are. */
export function packed(manifest: string, files: readonly PackedFile[], onFile: () => Promise<void>): Readable {
  return Readable.from(writeArchive(packing(manifest, files, onFile)));
}

async function* packing(
  manifest: string,
  files: readonly PackedFile[],
  onFile: () => Promise<void>,
): AsyncGenerator<ArchivePartToWrite> {
  yield { name: MANIFEST, content: manifest };
  for (const { sha256, read } of files) {
    yield { name: `files/${sha256}`, content: read };
    await onFile();
  }
}

/** An archive that came from outside, opened and looked through before anything of it is believed. */
export interface OpenedArchive {
  readonly manifest: unknown;
  /** By sha256. */
  readonly files: ReadonlyMap<string, () => Promise<Readable>>;
}

/**
 * Lends the archive at `path`, read from the disk: media of a course are too much for memory (`readArchive`). Refused: what unpacks into too much (counted while unpacking, for a bomb lies), entries that are
 * links, folders, encrypted, named twice or anything but what our archives hold.
 */
export async function withArchive<Result>(
  path: string,
  use: (archive: OpenedArchive) => Promise<Result>,
): Promise<Result> {
  const zip = await open(path);
  try {
    const entries = await entriesOf(zip);
    const manifest = entries.get(MANIFEST);
    if (!manifest) throw notAnArchive();
    const files = new Map(
      [...entries].flatMap(([name, entry]) => {
        const sha256 = FILE.exec(name)?.[1];
        return sha256 ? [[sha256, () => readEntry(zip, entry)] as const] : [];
      }),
    );
    return await use({ manifest: await parsed(zip, manifest), files });
  } finally {
    zip.close();
  }
}

async function open(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { lazyEntries: true, validateEntrySizes: true, autoClose: false });
  } catch {
    throw notAnArchive();
  }
}

function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_ENTRIES) throw archiveTooLarge();
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  return new Promise((resolve, reject) => {
    zip.on('error', () => reject(foreignEntry()));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      unpacked += entry.uncompressedSize;
      const problem = problemOf(entry, unpacked, entries);
      if (problem) return reject(problem);
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function problemOf(entry: Entry, unpacked: number, entries: ReadonlyMap<string, Entry>): DomainError | null {
  const { fileName, uncompressedSize, compressedSize } = entry;
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE;
  if (type !== 0 && type !== REGULAR) return foreignEntry();
  if (entry.isEncrypted() || entries.has(fileName)) return foreignEntry();
  if (fileName !== MANIFEST && !FILE.test(fileName)) return entries.size === 0 ? notAnArchive() : foreignEntry();
  if (unpacked > MOST_BYTES || (fileName === MANIFEST && uncompressedSize > LARGEST_MANIFEST)) return archiveTooLarge();
  if (uncompressedSize > SMALL_PART && uncompressedSize > compressedSize * HIGHEST_RATIO) return archiveTooLarge();
  return null;
}

/** `validateEntrySizes` ends the stream when the entry turns out larger than it said. */
async function readEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  try {
    return await zip.openReadStreamPromise(entry);
  } catch {
    throw damagedArchive();
  }
}

async function parsed(zip: ZipFile, entry: Entry): Promise<unknown> {
  try {
    return JSON.parse((await buffer(await readEntry(zip, entry))).toString('utf8'));
  } catch (error) {
    throw error instanceof DomainError ? error : damagedArchive();
  }
}
