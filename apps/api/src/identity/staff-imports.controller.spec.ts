import { buildProvider, focalPointGrant, learnerGrant } from '@tamkin/testing';
import type { LightMyRequestResponse } from 'fastify';
import writeWorkbook from 'write-excel-file/node';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';

describe('staff imports over HTTP', () => {
  let api: ApiTest;
  let providerId: string;
  let focal: Caller;
  let other: Caller;

  beforeAll(async () => {
    api = await createApiTest();
    providerId = await buildProvider(api.sql);
    focal = await api.signedIn({ grants: [learnerGrant, focalPointGrant(providerId)], providerId });
    other = await api.signedIn({ grants: [learnerGrant, focalPointGrant(await buildProvider(api.sql))] });
  });
  afterAll(() => api.close());

  const send = (caller: Caller, name: string, content: Buffer): Promise<LightMyRequestResponse> => {
    const edge = 'edge-of-parts';
    const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`;
    return api.app.inject({
      method: 'POST',
      url: `/api/v1/staff-imports?providerId=${providerId}`,
      headers: { ...caller.headers, 'content-type': `multipart/form-data; boundary=${edge}` },
      payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${edge}--\r\n`)]),
    });
  };
  const CSV = Buffer.from('Prénom;Nom\nZineb;Bouhlal');

  it('takes a CSV and a workbook, and shows them to their provider only', async () => {
    const workbook = await writeWorkbook([
      [{ value: 'Prénom' }, { value: 'Nom' }],
      ['Zineb', 'Bouhlal'],
    ]).toBuffer();
    for (const [name, content] of [
      ['list.csv', CSV],
      ['list.xlsx', workbook],
    ] as const) {
      const sent = await send(focal, name, content);
      expect(sent.statusCode).toBe(201);
      const { id } = sent.json<{ id: string }>();
      expect((await focal.request('GET', `/staff-imports/${id}`)).json()).toMatchObject({
        status: 'reading',
        fileName: name,
      });
      expect((await other.request('GET', `/staff-imports/${id}`)).statusCode).toBe(404);
      expect((await other.request('GET', `/staff-imports/${id}/rows`)).statusCode).toBe(404);
      expect((await other.request('POST', `/staff-imports/${id}/confirmation`)).statusCode).toBe(404);
      expect((await focal.request('POST', `/staff-imports/${id}/confirmation`)).json()).toMatchObject({
        status: 409,
        code: 'staff-import.not-ready',
      });
    }
    expect((await other.request('GET', '/staff-imports')).json()).toMatchObject({ items: [] });
  });

  it('refuses another provider, other kinds, and files over the limit, with a code and a sentence', async () => {
    expect((await send(other, 'list.csv', CSV)).json()).toMatchObject({ status: 404, code: 'provider.not-found' });
    expect((await send(focal, 'list.csv', Buffer.from('%PDF-1.4'))).json()).toMatchObject({
      status: 415,
      code: 'staff-import.wrong-kind',
    });
    expect((await send(focal, 'list.csv', Buffer.alloc(6 * 1_048_576, 'a'))).json()).toMatchObject({
      status: 413,
      code: 'staff-import.too-large',
      title: 'Ce fichier dépasse la taille permise.',
    });
    expect((await focal.request('POST', `/staff-imports?providerId=${providerId}`, {})).statusCode).toBe(415);
  });

  it('gives the template whose headings the import reads', async () => {
    for (const language of ['fr', 'ar', 'en'] as const) {
      const caller = await api.signedIn({ grants: [learnerGrant, focalPointGrant(providerId)], language });
      const template = await caller.request('GET', '/staff-import-template.xlsx');
      expect(template.headers['content-type']).toContain('spreadsheetml');
      expect((await send(focal, 'template.xlsx', template.rawPayload)).statusCode).toBe(201);
    }
  });
});
