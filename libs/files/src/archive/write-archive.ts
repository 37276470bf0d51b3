import type { Readable } from 'node:stream';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** The same parts give the same bytes, whenever they are packed. */
const NO_DATE = '1980-01-02T00:00:00';

/** A part of an archive: text is made small, bytes (media) go in as they are. */
export interface ArchivePartToWrite {
  readonly name: string;
  readonly content: string | (() => Promise<Readable>);
}

/** The bytes of a zip archive, never whole in memory. Parts are asked for one after the other. */
export async function* writeArchive(
  parts: AsyncIterable<ArchivePartToWrite> | Iterable<ArchivePartToWrite>,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for await (const { name, content } of parts) {
    const entry = typeof content === 'string' ? new ZipDeflate(name, { level: 9 }) : new ZipPassThrough(name);
    entry.mtime = NO_DATE;
    zip.add(entry);
    if (typeof content === 'string') entry.push(Buffer.from(content), true);
    else {
      for await (const chunk of (await content()) as AsyncIterable<Buffer>) {
        entry.push(chunk);
        yield* ready.splice(0);
      }
      entry.push(new Uint8Array(0), true);
    }
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
