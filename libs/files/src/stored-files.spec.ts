import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Settings } from '@tamkin/config';
import { TransactionRunner } from '@tamkin/database';
import { newId, systemContext } from '@tamkin/kernel';
import { createServiceTest, type ServiceTest } from '@tamkin/testing';
import { FilesModule } from './files.module';
import { StoredFiles } from './stored-files';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const ctx = systemContext('test', 'request');

describe('StoredFiles', () => {
  let test: ServiceTest;
  let files: StoredFiles;

  beforeAll(async () => {
    test = await createServiceTest([FilesModule]);
    files = test.get(StoredFiles);
  });
  afterAll(() => test.close());

  const bytesOnDisk = (): string[] => {
    const root = fileURLToPath(test.get(Settings).FILES_URL);
    return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
      statSync(join(root, path)).isFile(),
    );
  };
  const picture = (given: object = {}) =>
    files.store(ctx, { kind: 'image', name: 'visite.png', content: Readable.from([PNG]), ownerId: null, ...given });

  it('keeps one file when a job stores it many times at once', async () => {
    const id = newId();
    const kept = await Promise.all(Array.from({ length: 12 }, () => picture({ id })));
    expect(new Set(kept.map((file) => file.id))).toEqual(new Set([id]));
    const [rows] = await test.sql<{ n: number }>('select count(*)::int as n from stored_files where id = $1', [id]);
    expect(rows?.n).toBe(1);
  });

  it('keeps a picture and gives it back, whole or in part', async () => {
    const kept = await picture();
    expect(kept).toMatchObject({
      name: 'visite.png',
      contentType: 'image/png',
      size: PNG.length,
      sha256: createHash('sha256').update(PNG).digest('hex'),
    });
    const { facts, read } = await files.open(ctx, kept.id);
    expect(facts.size).toBe(PNG.length);
    expect(await buffer(await read())).toEqual(PNG);
    expect(await buffer(await read({ start: 1, end: 3 }))).toEqual(Buffer.from('PNG'));
  });

  it('believes the bytes, not the name, and leaves nothing of what it refuses', async () => {
    const before = bytesOnDisk();
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    await expect(picture({ content: page })).rejects.toMatchObject({ code: 'file.not-of-kind-image' });
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
    await expect(picture({ content: svg })).rejects.toMatchObject({ kind: 'wrong-kind' });
    await expect(picture({ content: PNG, kind: 'document', name: 'a.pdf' })).rejects.toMatchObject({
      code: 'file.not-of-kind-document',
    });
    await expect(picture({ content: Buffer.alloc(0) })).rejects.toMatchObject({ code: 'file.empty' });
    expect(bytesOnDisk()).toEqual(before);
  });

  it('stops reading at the limit of the kind', async () => {
    const before = bytesOnDisk();
    let sent = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          sent += 65_536;
          yield Buffer.alloc(65_536);
        }
      })(),
    );
    await expect(picture({ content: endless })).rejects.toMatchObject({ code: 'file.too-large', details: { max: 5 } });
    expect(sent).toBeLessThan(8 * 1_048_576);
    expect(bytesOnDisk()).toEqual(before);
  });

  it('drops folders and direction marks from names', async () => {
    expect((await picture({ name: '../../etc/pass\u202ewd\n.png' })).name).toBe('passwd.png');
  });

  it('takes a list of staff as text when its name says so', async () => {
    const content = Buffer.from('\ufeffNom;Téléphone\r\nحنان;0612345678\r\n');
    const kept = await files.store(ctx, { kind: 'import', name: 'staff.CSV', content, ownerId: null });
    expect(kept.contentType).toBe('text/csv');
    const unicode = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Nom\tTél\nحنان\t0612345678', 'utf16le')]);
    const saved = await files.store(ctx, { kind: 'import', name: 'staff.txt', content: unicode, ownerId: null });
    expect(saved.contentType).toBe('text/csv');
  });

  it('replaces the bytes when a repeated job stores the same id', async () => {
    const id = newId();
    const before = bytesOnDisk().length;
    await picture({ id });
    await picture({ id });
    expect(bytesOnDisk()).toHaveLength(before + 1);
    expect((await files.facts(ctx, id)).id).toBe(id);
  });

  it('signs links that end', async () => {
    const { id } = await picture();
    const link = files.signedLink(id, 10);
    expect(() => files.requireSignature(id, link)).not.toThrow();
    expect(() => files.requireSignature(newId(), link)).toThrow('file.not-found');
    expect(() => files.requireSignature(id, { ...link, expires: link.expires + 60 })).toThrow('file.not-found');
    test.clock.advance({ minutes: 11 });
    expect(() => files.requireSignature(id, link)).toThrow('file.link-expired');
  });

  it('keeps the bytes of a file whose removal was rolled back', async () => {
    const { id } = await picture();
    const transactions = test.get(TransactionRunner);
    await expect(
      transactions.run(ctx, async (ctx) => {
        await files.remove(ctx, id);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await buffer(await (await files.open(ctx, id)).read())).toEqual(PNG);
  });

  it('sweeps what has expired, and again without harm', async () => {
    const { id } = await picture({ expiresAt: new Date(test.clock.now().getTime() + 60_000) });
    const before = bytesOnDisk().length;
    test.clock.advance({ minutes: 2 });
    await expect(files.open(ctx, id)).rejects.toMatchObject({ code: 'file.not-found' });
    expect(await files.sweep(ctx)).toMatchObject({ expired: 1 });
    expect(await files.sweep(ctx)).toMatchObject({ expired: 0 });
    expect(bytesOnDisk()).toHaveLength(before - 1);
  });

  it('removes the bytes of an expired list of staff and keeps the memory of the import', async () => {
    const expiresAt = new Date(test.clock.now().getTime() + 60_000);
    const content = Buffer.from('Nom\n');
    const kept = await files.store(ctx, { kind: 'import', name: 'a.csv', content, ownerId: null, expiresAt });
    await test.sql(`alter table stored_files add column named_by uuid references stored_files (id)`);
    const keeper = await picture();
    await test.sql('update stored_files set named_by = $1 where id = $2', [kept.id, keeper.id]);
    const before = bytesOnDisk().length;
    test.clock.advance({ minutes: 2 });
    expect(await files.sweep(ctx)).toMatchObject({ expired: 0 });
    expect(bytesOnDisk()).toHaveLength(before - 1);
    expect(await files.sweep(ctx)).toMatchObject({ expired: 0 });
    await expect(files.facts(ctx, kept.id)).rejects.toMatchObject({ code: 'file.not-found' });
    expect(await test.sql('select 1 from stored_files where id = $1', [kept.id])).toHaveLength(1);
  });
});
