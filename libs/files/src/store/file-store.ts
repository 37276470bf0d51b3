import type { Readable } from 'node:stream';

/** Bytes `start` to `end`, both counted from 0 and included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Where bytes live. A key is only ever made by us; what is under it appears whole or not at all. */
export abstract class FileStore {
  /** Moves the finished file at `path` under `key`, replacing what was there. */
  abstract take(path: string, key: string): Promise<void>;

  abstract read(key: string, range?: ByteRange): Promise<Readable>;

  /** Removing what is not there is success. */
  abstract remove(key: string): Promise<void>;
}
