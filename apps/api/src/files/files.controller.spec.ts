import { StoredFiles } from '@tamkin/files';
import { systemContext } from '@tamkin/kernel';
import { countStatements, learnerGrant, trainerGrant } from '@tamkin/testing';
import type { LightMyRequestResponse } from 'fastify';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('files over HTTP', () => {
  let api: ApiTest;
  let trainer: Caller;
  let learner: Caller;

  beforeAll(async () => {
    api = await createApiTest();
    trainer = await api.signedIn({ grants: [trainerGrant] });
    learner = await api.signedIn({ grants: [learnerGrant] });
  });
  afterAll(() => api.close());

  const upload = (
    caller: Caller | null,
    kind: string,
    content: Buffer,
    name = 'visite.png',
  ): Promise<LightMyRequestResponse> => {
    const edge = 'edge-of-parts';
    const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: image/png\r\n\r\n`;
    return api.app.inject({
      method: 'POST',
      url: `/api/v1/files?kind=${kind}`,
      headers: { ...caller?.headers, 'content-type': `multipart/form-data; boundary=${edge}` },
      payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${edge}--\r\n`)]),
    });
  };
  const uploaded = async (): Promise<string> => (await upload(trainer, 'image', PNG)).json<{ id: string }>().id;
  const content = (id: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> =>
    api.app.inject({ url: `/api/v1/files/${id}/content`, headers: { ...learner.headers, ...headers } });

  it('keeps a picture and shows it to every signed-in person', async () => {
    const answer = await upload(trainer, 'image', PNG, 'زيارة الميدان.png');
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({ kind: 'image', contentType: 'image/png', size: PNG.length });
    const { result: shown, statements } = await countStatements(() => content(answer.json<{ id: string }>().id));
    expect(shown.rawPayload).toEqual(PNG);
    expect(shown.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(
        /^inline; filename="[_ ]+\.png"; filename\*=UTF-8''%D8%B2/,
      ) as string,
      'cache-control': expect.stringContaining('private') as string,
    });
    expect(statements.filter((text) => text.includes('stored_files'))).toHaveLength(1);
  });

  it('gives a range, says when there is none, and does not send what the browser has', async () => {
    const id = await uploaded();
    const part = await content(id, { range: 'bytes=1-3' });
    expect(part.statusCode).toBe(206);
    expect(part.body).toBe('PNG');
    expect(part.headers['content-range']).toBe(`bytes 1-3/${PNG.length}`);
    expect((await content(id, { range: 'bytes=-2' })).rawPayload).toEqual(PNG.subarray(-2));
    expect((await content(id, { range: 'bytes=9000-' })).statusCode).toBe(416);
    const whole = await content(id);
    expect((await content(id, { 'if-none-match': String(whole.headers.etag) })).statusCode).toBe(304);
  });

  it('refuses visitors, people who may not upload, and what is not what it says', async () => {
    expect((await upload(null, 'image', PNG)).statusCode).toBe(401);
    expect((await upload(learner, 'image', PNG)).statusCode).toBe(403);
    expect((await api.request('GET', `/files/${await uploaded()}/content`)).statusCode).toBe(401);
    const page = await upload(trainer, 'image', Buffer.from('<html><script>alert(1)</script>'));
    expect(page.json()).toMatchObject({ status: 415, code: 'file.not-of-kind-image' });
    expect((await upload(trainer, 'certificate', PNG)).json()).toMatchObject({ status: 422 });
    expect((await upload(trainer, 'image', Buffer.alloc(0))).json()).toMatchObject({ code: 'file.empty' });
    expect((await trainer.request('POST', '/files?kind=image', {})).json()).toMatchObject({
      code: 'file.not-multipart',
    });
    const large = Buffer.concat([PNG, Buffer.alloc(6 * 1_048_576)]);
    expect((await upload(trainer, 'image', large)).json()).toMatchObject({ status: 413, code: 'file.too-large' });
  });

  it('says not found for what does not exist, cannot exist, or belongs to another domain', async () => {
    expect((await content('0193a5a0-0000-7000-8000-000000000000')).json()).toMatchObject({ code: 'file.not-found' });
    expect((await content('not-an-id')).statusCode).toBe(404);
    const scan = await api.app
      .get(StoredFiles)
      .store(systemContext('test', 'r'), { kind: 'scan', name: 'a.png', content: PNG, ownerId: trainer.person.id });
    expect((await content(scan.id)).json()).toMatchObject({ code: 'file.not-found' });
  });

  it('opens any file to whoever holds a signed link, while it lasts', async () => {
    const files = api.app.get(StoredFiles);
    const scan = await files.store(systemContext('test', 'r'), {
      kind: 'scan',
      name: 'a.png',
      content: PNG,
      ownerId: null,
    });
    const ask = (path: string): Promise<LightMyRequestResponse> => api.app.inject({ url: path });
    expect((await ask(files.signedLink(scan.id).path)).rawPayload).toEqual(PNG);
    expect((await ask(files.signedLink(scan.id, -1).path)).json()).toMatchObject({
      status: 410,
      code: 'file.link-expired',
    });
    expect((await ask(`${files.signedLink(scan.id).path}x`)).statusCode).toBe(404);
    expect((await ask(`/api/v1/signed-files/${scan.id}/content`)).statusCode).toBe(422);
  });

  it('tells how far the lighter versions are, of course media only', async () => {
    const id = await uploaded();
    const told = await api.request('GET', `/file-renditions?ids=${id}`);
    expect(told.statusCode).toBe(401);
    const answer = await learner.request('GET', `/file-renditions?ids=${id},0193a5a0-0000-7000-8000-000000000000`);
    expect(answer.json()).toEqual({
      items: [{ fileId: id, status: 'waiting', progress: 0, problem: null, renditions: [] }],
    });
    await api.sql(`update media_work set status = 'no-tool', problem = 'media.no-ffmpeg'`);
    expect((await learner.request('GET', `/file-renditions?ids=${id}`)).body).toContain('ffmpeg');
    expect((await learner.request('GET', '/file-renditions?ids=1')).statusCode).toBe(422);
  });
});
