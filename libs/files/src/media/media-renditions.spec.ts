import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { newId, systemContext } from '@tamkin/kernel';
import { createServiceTest, type ServiceTest } from '@tamkin/testing';
import sharp from 'sharp';
import { FilesModule } from '../files.module';
import type { FileKind } from '../stored-file/stored-file.entity';
import { StoredFiles } from '../stored-files';
import { MediaDesk } from './media-desk';
import { MediaRenditions } from './media-renditions';
import type { MediaState } from './media-work.repository';

const ctx = systemContext('test', 'request');

describe('media for slow phones', () => {
  let test: ServiceTest;
  let files: StoredFiles;
  let folder: string;

  beforeAll(async () => {
    test = await createServiceTest([FilesModule]);
    files = test.get(StoredFiles);
    folder = mkdtempSync(join(tmpdir(), 'tamkin-media-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await test.close();
  });

  const store = async (kind: FileKind, name: string, content: Buffer): Promise<string> =>
    (await files.store(ctx, { kind, name, content, ownerId: null })).id;
  const made = async (fileId: string): Promise<MediaState> => {
    await test.get(MediaRenditions).make(ctx, fileId);
    return (await test.get(MediaDesk).states(ctx, [fileId]))[0]!;
  };
  const bytesOf = async (id: string): Promise<Buffer> => buffer(await (await files.open(ctx, id)).read());
  /** What ffmpeg makes of its own test signals. */
  const recorded = (name: string, options: string): Buffer => {
    const path = join(folder, name);
    execFileSync('ffmpeg', ['-v', 'error', '-nostdin', ...options.split(' '), '-y', path]);
    return readFileSync(path);
  };
  /** Noise, which no codec likes: the worst picture there is. */
  const photo = (width: number, height: number): Promise<Buffer> =>
    sharp({
      create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
    })
      .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 55/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 90 })
      .toBuffer();

  it('makes two WebP of a photo, the small one within 40 KB, upright and without its place', async () => {
    const original = await photo(1_600, 1_200);
    const id = await store('image', 'visite.jpg', original);
    const { status, renditions } = await made(id);
    expect(status).toBe('done');
    expect(renditions.map(({ name, contentType }) => [name, contentType])).toEqual([
      ['small', 'image/webp'],
      ['large', 'image/webp'],
    ]);
    expect(renditions[0]!.size).toBeLessThanOrEqual(40_960);
    for (const rendition of renditions) {
      const found = await sharp(await bytesOf(rendition.id)).metadata();
      expect(found).toMatchObject({ format: 'webp' });
      expect([found.exif, found.orientation]).toEqual([undefined, undefined]);
      expect(found.height).toBeGreaterThan(found.width);
    }
    expect(await bytesOf(id)).toEqual(original);
  });

  it('makes them once, when run twice, together or after a crash half-way', async () => {
    const id = await store('image', 'a.jpg', await photo(300, 200));
    const first = await made(id);
    await test.sql(`update media_work set status = 'working' where file_id = $1`, [id]);
    await Promise.all([made(id), made(id)]);
    expect((await made(id)).renditions).toEqual(first.renditions);
    const orders = await test.sql(
      `select 1 from bullmq.job where name = 'files.make-renditions' and data::text like $1`,
      [`%${id}%`],
    );
    expect(orders).toHaveLength(1);
  });

  it('makes speech of at most 24 kbit/s, and a fallback for older phones', async () => {
    const id = await store(
      'audio',
      'temoignage.wav',
      recorded('a.wav', '-f lavfi -i sine=frequency=300:duration=6 -ac 2'),
    );
    const { status, progress, renditions } = await made(id);
    expect([status, progress]).toEqual(['done', 100]);
    const sizes = new Map(renditions.map(({ contentType, size }) => [contentType, size]));
    expect([...sizes.keys()].sort()).toEqual(['audio/mp4', 'audio/webm']);
    expect((sizes.get('audio/webm')! * 8) / 6).toBeLessThanOrEqual(24_000);
    const [opus] = renditions.filter(({ name }) => name === 'opus');
    expect((await bytesOf(opus!.id)).toString('latin1')).toContain('A_OPUS');
  });

  it('makes the same of what a browser recorded, though its container looks like a video', async () => {
    const source = '-f lavfi -i sine=frequency=300:duration=4 -c:a libopus -b:a 24k';
    const { status, renditions } = await made(await store('audio', 'voix.webm', recorded('v.webm', source)));
    expect(status).toBe('done');
    const opus = renditions.find(({ name }) => name === 'opus')!;
    expect((opus.size * 8) / 4).toBeLessThanOrEqual(24_000);
  });

  it('makes a video of at most 360 lines', async () => {
    const source =
      '-f lavfi -i testsrc=size=1280x720:rate=30:duration=2 -f lavfi -i sine=duration=2 -c:v libx264 -shortest';
    const id = await store('video', 'demo.mp4', recorded('v.mp4', source));
    const { status, renditions } = await made(id);
    expect(status).toBe('done');
    const [video] = renditions;
    expect(video).toMatchObject({ name: 'video', contentType: 'video/mp4' });
    const header = (await bytesOf(video!.id)).toString('latin1');
    expect(header.indexOf('moov')).toBeLessThan(header.indexOf('mdat'));
    expect(header).toContain('avc1');
  });

  it('says what it cannot read, keeps the original and does not try for ever', async () => {
    const whole = recorded('b.mp4', '-f lavfi -i testsrc=size=64x64:duration=1 -c:v libx264');
    const id = await store('video', 'b.mp4', Buffer.concat([whole.subarray(0, 40), Buffer.alloc(4_000, 0x55)]));
    expect(await made(id)).toMatchObject({ status: 'refused', problem: 'media.unreadable', renditions: [] });
    expect((await made(id)).status).toBe('refused');
    expect((await bytesOf(id)).length).toBeGreaterThan(0);
  });

  it('refuses bombs, broken pictures and files of two kinds before they are kept', async () => {
    const bomb = await sharp({ create: { width: 9_000, height: 9_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    const small = await photo(20, 20);
    const refused = (content: Buffer): Promise<unknown> =>
      store('image', 'a.png', content).catch((error: unknown) => error);
    expect(await refused(bomb)).toMatchObject({ code: 'file.too-many-pixels', details: { max: 60 } });
    expect(await refused(small.subarray(0, 60))).toMatchObject({ code: 'file.picture-unreadable' });
    const zip = Buffer.concat([small, Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]);
    expect(await refused(zip)).toMatchObject({ code: 'file.two-kinds' });
    expect(await refused(Buffer.concat([small, Buffer.from('<script>alert(1)</script>')]))).toMatchObject({
      kind: 'wrong-kind',
      code: 'file.two-kinds',
    });
  });

  it('waits for a worker with ffmpeg, and looks for what was forgotten each night', async () => {
    const without = await createServiceTest([FilesModule], { FFMPEG_PATH: '/nonexistent/ffmpeg' });
    try {
      const sound = recorded('c.mp3', '-f lavfi -i sine=duration=1');
      const { id } = await without
        .get(StoredFiles)
        .store(ctx, { kind: 'audio', name: 'c.mp3', content: sound, ownerId: null });
      await without.get(MediaRenditions).make(ctx, id);
      const desk = without.get(MediaDesk);
      expect(await desk.states(ctx, [id, newId()])).toMatchObject([{ status: 'no-tool', problem: 'media.no-ffmpeg' }]);
      expect(await desk.figures(ctx)).toEqual({ open: 0, refused: 0, withoutTool: 1 });
      without.clock.advance({ hours: 7 });
      expect(await desk.orderForgotten(ctx)).toBe(1);
      expect(await desk.states(ctx, [id])).toMatchObject([{ status: 'waiting', problem: null }]);
    } finally {
      await without.close();
    }
  });

  it('goes with its original', async () => {
    const id = await store('image', 'a.jpg', await photo(100, 100));
    const { renditions } = await made(id);
    await files.remove(ctx, id);
    await expect(files.facts(ctx, renditions[0]!.id)).rejects.toMatchObject({ code: 'file.not-found' });
    expect(await test.sql('select 1 from media_work where file_id = $1', [id])).toEqual([]);
  });
});
