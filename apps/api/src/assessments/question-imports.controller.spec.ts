import { newId } from '@tamkin/kernel';
import { buildProvider, crookedZip, focalPointGrant, learnerGrant, trainerGrant } from '@tamkin/testing';
import type { LightMyRequestResponse } from 'fastify';
import { buildClassroom } from '../../../../libs/assessments/test/classroom.builder';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';

const GIFT = Buffer.from('::F-01:: Une femme signe seule ? {T}');

describe('question imports over HTTP', () => {
  let api: ApiTest;
  let trainer: Caller;
  let learner: Caller;
  let courseId: string;

  beforeAll(async () => {
    api = await createApiTest();
    trainer = await api.signedIn({ grants: [learnerGrant, trainerGrant] });
    learner = await api.signedIn();
    courseId = (await buildClassroom(api, { trainerId: trainer.person.id, learnerId: learner.person.id })).courseId;
  });
  afterAll(() => api.close());

  const send = (caller: Caller, content: Buffer, query = 'language=fr', course = courseId) => {
    const edge = 'edge-of-parts';
    const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="questions.dat"\r\ncontent-type: text/plain\r\n\r\n`;
    return api.app.inject({
      method: 'POST',
      url: `/api/v1/courses/${course}/question-imports?${query}`,
      headers: { ...caller.headers, 'content-type': `multipart/form-data; boundary=${edge}` },
      payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${edge}--\r\n`)]),
    });
  };
  const codeOf = (answer: LightMyRequestResponse): unknown[] => {
    const { status, code } = answer.json<{ status: number; code: string }>();
    return [status, code];
  };

  it('takes a file once, shows where it stands, and confirms nothing that was not read', async () => {
    const id = newId();
    for (const attempt of [1, 2]) {
      const sent = await send(trainer, GIFT, `language=fr&id=${id}`);
      expect([attempt, sent.statusCode, sent.json()]).toEqual([attempt, 201, { id }]);
    }
    expect((await trainer.request('GET', `/question-imports/${id}`)).json()).toMatchObject({
      status: 'reading',
      format: 'gift',
      fileName: 'questions.gift',
    });
    const { items } = (await trainer.request('GET', `/courses/${courseId}/question-imports`)).json<{
      items: object[];
    }>();
    expect(items).toHaveLength(1);
    expect((await trainer.request('GET', `/question-imports/${id}/rows?outcome=bad`)).json()).toMatchObject({
      items: [],
    });
    expect(codeOf(await trainer.request('POST', `/question-imports/${id}/confirmation`))).toEqual([
      409,
      'question-import.not-ready',
    ]);
  });

  it('is for authors only, and for courses and imports that exist', async () => {
    const { id } = (await send(trainer, GIFT)).json<{ id: string }>();
    const providerId = await buildProvider(api.sql);
    const focal = await api.signedIn({ grants: [focalPointGrant(providerId)], providerId });
    for (const caller of [learner, focal]) {
      expect((await send(caller, GIFT)).statusCode).toBe(403);
      expect((await caller.request('GET', `/question-imports/${id}`)).statusCode).toBe(403);
      expect((await caller.request('POST', `/question-imports/${id}/confirmation`)).statusCode).toBe(403);
      expect((await caller.request('GET', '/question-import-template.xlsx')).statusCode).toBe(403);
    }
    expect(codeOf(await send(trainer, GIFT, 'language=fr', newId()))).toEqual([404, 'course.not-found']);
    expect(codeOf(await trainer.request('GET', `/question-imports/${newId()}`))).toEqual([
      404,
      'question-import.not-found',
    ]);
    expect((await send(trainer, GIFT, 'language=xx')).statusCode).toBe(422);
  });

  it('refuses what is of no format, empty or too large, with a code and a sentence', async () => {
    const refused = async (content: Buffer | string) => codeOf(await send(trainer, Buffer.from(content as string)));
    expect(await refused('')).toEqual([422, 'question-import.empty']);
    expect(await refused('%PDF-1.4 \u0000\u0001')).toEqual([415, 'question-import.format-unknown']);
    expect(await refused('Bonjour')).toEqual([415, 'question-import.format-unknown']);
    expect(await refused('<html><body/></html>')).toEqual([415, 'question-import.format-unknown']);
    expect((await send(trainer, Buffer.alloc(21 * 1_048_576, 'a'))).json()).toMatchObject({
      status: 413,
      code: 'question-import.too-large',
      title: 'Ce fichier dépasse 20 Mo. Partagez-le en plusieurs fichiers.',
    });
  });

  it('refuses hostile archives and entities before anything is kept', async () => {
    const before = await api.sql('select 1 from stored_files');
    const refused = async (content: Buffer) => codeOf(await send(trainer, content));
    const item = { name: 'item.xml', content: '<assessmentItem/>' };
    const entity = '<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz>&x;</quiz>';
    expect(await refused(Buffer.from(entity))).toEqual([422, 'question-import.entities']);
    expect(await refused(crookedZip([item, { name: 'b.xml', content: entity }]))).toEqual([
      422,
      'question-import.entities',
    ]);
    expect(await refused(crookedZip([item, { name: '../../x.xml', content: 'x' }]))).toEqual([
      422,
      'question-import.unsafe',
    ]);
    expect(await refused(crookedZip([{ ...item, mode: 0o120777 }]))).toEqual([422, 'question-import.unsafe']);
    expect(await refused(crookedZip([item, { name: 'in.zip', content: crookedZip([item]) }]))).toEqual([
      422,
      'question-import.nested',
    ]);
    expect(await refused(crookedZip([{ ...item, encrypted: true }]))).toEqual([422, 'question-import.encrypted']);
    expect(await refused(crookedZip([{ name: 'a.xml', content: Buffer.alloc(110 * 1_048_576) }]))).toEqual([
      413,
      'question-import.unpacks-too-large',
    ]);
    expect(await refused(crookedZip([{ ...item, claimed: 3 }]))).toEqual([422, 'question-import.damaged']);
    expect(await api.sql('select 1 from stored_files')).toHaveLength(before.length);
  });

  it('orders a file of questions once, for its author alone, and gives it when it is made', async () => {
    const order = { id: newId(), format: 'qti' };
    const path = `/courses/${courseId}/question-exports`;
    expect(codeOf(await trainer.request('POST', path, order))).toEqual([422, 'question-export.nothing']);
    const question = { type: 'essay', minWords: null, maxWords: null };
    const texts = { fr: { text: 'Racontez.', options: [], unit: '', feedback: '' } };
    await trainer.request('POST', `/courses/${courseId}/questions`, { body: question, texts });
    for (const attempt of [1, 2]) {
      const ordered = await trainer.request('POST', path, order);
      expect([attempt, ordered.statusCode, ordered.json()]).toEqual([attempt, 201, { id: order.id }]);
    }
    expect((await trainer.request('GET', `/question-exports/${order.id}`)).json()).toMatchObject({
      ...{ status: 'working', format: 'qti', total: 1, hasFile: false, notes: [] },
    });
    expect(codeOf(await trainer.request('GET', `/question-exports/${order.id}/content`))).toEqual([
      409,
      'question-export.not-ready',
    ]);
    expect((await trainer.request('POST', path, { format: 'pdf' })).statusCode).toBe(422);
    expect((await learner.request('POST', path, order)).statusCode).toBe(403);
    const other = await api.signedIn({ grants: [trainerGrant] });
    for (const [method, url] of [
      ['GET', `/question-exports/${order.id}`],
      ['GET', `/question-exports/${order.id}/content`],
      ['POST', path],
    ] as const) {
      expect(codeOf(await other.request(method, url, method === 'POST' ? order : undefined))).toEqual([
        404,
        'question-export.not-found',
      ]);
    }
  });

  it('gives the template in each language', async () => {
    for (const language of ['fr', 'ar', 'en'] as const) {
      const caller = await api.signedIn({ grants: [trainerGrant], language });
      const template = await caller.request('GET', '/question-import-template.xlsx');
      expect(template.headers['content-type']).toContain('spreadsheetml');
      expect((await send(caller, template.rawPayload)).statusCode).toBe(201);
    }
  });
});
