import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newId } from '@tamkin/kernel';
import { fileEmpty, fileTooLarge } from '../files.errors';

export interface Arrived {
  readonly path: string;
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** The folder where files arrive before anybody may see them. What a killed process leaves here is swept away. */
export class Workspace {
  constructor(private readonly folder: string) {}

  /** Writes `source` to a file of its own. Nothing is left behind when it is refused or breaks off. */
  async receive(source: Readable | Buffer, maxBytes: number): Promise<Arrived> {
    await mkdir(this.folder, { recursive: true });
    const path = join(this.folder, newId());
    if (Buffer.isBuffer(source)) return this.write(path, source, maxBytes);
    const hash = createHash('sha256');
    let size = 0;
    const meter = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length;
        if (size > maxBytes) return done(fileTooLarge(maxBytes));
        hash.update(chunk);
        done(null, chunk);
      },
    });
    try {
      await pipeline(source, meter, createWriteStream(path));
      if (size === 0) throw fileEmpty();
      return { path, size, sha256: hash.digest('hex') };
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }

  private async write(path: string, content: Buffer, maxBytes: number): Promise<Arrived> {
    if (content.length > maxBytes) throw fileTooLarge(maxBytes);
    if (content.length === 0) throw fileEmpty();
    try {
      await writeFile(path, content);
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    return { path, size: content.length, sha256: createHash('sha256').update(content).digest('hex') };
  }

  /** The path of a file that does not exist yet, for whoever makes one here. */
  async room(): Promise<string> {
    await mkdir(this.folder, { recursive: true });
    return join(this.folder, newId());
  }

  async discard(path: string): Promise<void> {
    await rm(path, { force: true });
  }

  /** Removes what has been lying here since before `instant`; returns how many. */
  async sweep(instant: Date): Promise<number> {
    const names = await readdir(this.folder).catch(() => []);
    let removed = 0;
    for (const name of names) {
      const path = join(this.folder, name);
      const found = await stat(path).catch(() => null);
      if (!found || found.mtime >= instant) continue;
      await rm(path, { force: true });
      removed += 1;
    }
    return removed;
  }
}
