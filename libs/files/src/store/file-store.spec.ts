import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { CREDENTIALS, S3Server } from '../../test/s3-server';
import { DiskStore } from './disk-store';
import type { FileStore } from './file-store';
import { s3Place, S3Store } from './s3-store';

describe.each(['disk', 's3'])('the file store on %s', (kind) => {
  const server = new S3Server();
  let folder: string;
  let store: FileStore;
  let endpoint: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tamkin-store-'));
    endpoint = await server.start();
    store = kind === 'disk' ? new DiskStore(join(folder, 'kept')) : new S3Store(s3Place(address(), CREDENTIALS));
  });
  afterAll(() => {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const address = (): string => `s3://bucket/tamkin?region=eu-west-3&endpoint=${encodeURIComponent(endpoint)}`;
  const take = async (key: string, content: string): Promise<string> => {
    const path = join(folder, 'arrived');
    writeFileSync(path, content);
    await store.take(path, key);
    return path;
  };
  const read = async (key: string, range?: { start: number; end: number }): Promise<string> =>
    (await buffer(await store.read(key, range))).toString();

  it('takes a file, gives it back whole or in part, and leaves nothing where it arrived', async () => {
    const arrived = await take('image/01/a.png', 'abcdef');
    expect(existsSync(arrived)).toBe(false);
    expect(await read('image/01/a.png')).toBe('abcdef');
    expect(await read('image/01/a.png', { start: 1, end: 3 })).toBe('bcd');
  });

  it('replaces what was under a key', async () => {
    await take('b', 'first');
    await take('b', 'second');
    expect(await read('b')).toBe('second');
  });

  it('removes, also what is not there, and fails to read what is gone', async () => {
    await take('c', 'x');
    await store.remove('c');
    await store.remove('c');
    await expect(store.read('c')).rejects.toThrow();
  });

  if (kind === 's3') {
    it('keeps below its prefix and is refused with another secret', async () => {
      await take('d', 'x');
      expect([...server.objects.keys()]).toContain('/bucket/tamkin/d');
      const stranger = new S3Store(s3Place(address(), { ...CREDENTIALS, secretAccessKey: 'guessed' }));
      await expect(stranger.read('d')).rejects.toThrow();
    });
  }
});
