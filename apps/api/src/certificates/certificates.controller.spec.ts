import { newId } from '@tamkin/kernel';
import { reviewerGrant, trainerGrant } from '@tamkin/testing';
import { buildCohort, buildEnrolment, type BuiltCohort } from '../../../../libs/sessions/test/cohort.builder';
import { createApiTest, type ApiTest, type Caller } from '../../test/api-test';

const TEXTS = {
  worked: 'Les jeux de rôle.',
  difficulties: 'La connexion.',
  needHelp: '',
  contentToFix: '',
  recommendations: 'Une demi-journée de plus.',
};

describe('from the report to the certificate', () => {
  let api: ApiTest;
  let trainer: Caller;
  let reviewer: Caller;
  let learner: Caller;
  let cohort: BuiltCohort;

  beforeAll(async () => {
    api = await createApiTest();
    trainer = await api.signedIn({ grants: [trainerGrant] });
    reviewer = await api.signedIn({ grants: [reviewerGrant] });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    learner = await api.signedIn();
    cohort = await buildCohort(api.sql, { trainer: trainer.person, status: 'closed' });
    await buildEnrolment(api.sql, cohort, { person: learner.person, completed: true, finalScore: 95 });
  });

  const submit = async (): Promise<{ id: string; revision: number }> => {
    const path = `/cohorts/${cohort.id}/report`;
    const saved = await trainer.request('PUT', path, { revision: 0, texts: TEXTS });
    const { revision } = saved.json<{ revision: number }>();
    expect((await trainer.request('POST', `${path}/submission`, { revision })).statusCode).toBe(204);
    const report = await trainer.request('GET', path);
    expect(report.json()).toMatchObject({ status: 'submitted', figures: { enrolled: 1, achievement: 1 } });
    return report.json<{ id: string; revision: number }>();
  };
  const release = async (): Promise<{ id: string; code: string }> => {
    const { id, revision } = await submit();
    const answer = await reviewer.request('POST', `/cohort-reports/${id}/validation`, { revision });
    expect(answer.statusCode).toBe(204);
    const list = await reviewer.request('GET', `/certificates?cohortId=${cohort.id}`);
    const [certificate] = list.json<{ items: { id: string; code: string }[] }>().items;
    await api.sql(`update certificates set status = 'valid', file_sha256 = 'abc' where id = $1`, [certificate!.id]);
    return certificate!;
  };
  const page = (path: string, language = 'fr') =>
    api.app.inject({ url: path, headers: { 'accept-language': language } });

  it('goes all the way', async () => {
    const { id, code } = await release();
    expect((await learner.request('GET', '/me/certificates')).json()).toMatchObject({ items: [{ id, code }] });
    expect((await reviewer.request('GET', `/certificates/${id}`)).json()).toMatchObject({
      snapshot: { scoreBand: 'very-good' },
      history: [{ kind: 'released' }],
    });
  });

  it('tells the trainer why a report comes back, and wants a reason of ten characters', async () => {
    const { id, revision } = await submit();
    const short = await reviewer.request('POST', `/cohort-reports/${id}/return`, { revision, reason: '  trop peu ' });
    expect(short.json()).toMatchObject({ errors: [{ field: 'reason', code: 'field.too-short' }] });
    const reason = 'Il manque la feuille du second jour.';
    await reviewer.request('POST', `/cohort-reports/${id}/return`, { revision, reason });
    const seen = await trainer.request('GET', `/cohorts/${cohort.id}/report`);
    expect(seen.json()).toMatchObject({ status: 'sent-back', reviewReason: reason });
    const late = await reviewer.request('POST', `/cohort-reports/${id}/validation`, { revision });
    expect(late.statusCode).toBe(409);
  });

  it('refuses texts that are none and revisions of the past', async () => {
    const path = `/cohorts/${cohort.id}/report`;
    const wrong = await trainer.request('PUT', path, { revision: 0, texts: { ...TEXTS, worked: { a: 1 } } });
    expect(wrong.json()).toMatchObject({ status: 422, errors: [{ field: 'texts.worked' }] });
    await trainer.request('PUT', path, { revision: 0, texts: TEXTS });
    const stale = await trainer.request('PUT', path, { revision: 0, texts: TEXTS });
    expect(stale.json()).toMatchObject({ status: 409, code: 'cohort-report.changed-meanwhile' });
  });

  it('keeps the register for its readers and files for their holders', async () => {
    const { id } = await release();
    const other = await api.signedIn();
    expect((await other.request('GET', `/certificates/${id}/file`)).statusCode).toBe(404);
    expect((await trainer.request('GET', '/certificates')).statusCode).toBe(403);
    const bad = await reviewer.request('GET', '/certificates?cursor=WyJ4IiwieSJd');
    expect(bad.json()).toMatchObject({ status: 422, code: 'page.bad-cursor' });
  });

  it('shows anybody a page without script that says every printed field and whether it is true', async () => {
    await api.sql(`update persons set given_latin = '<script>alert(1)</script>' where id = $1`, [learner.person.id]);
    const { id, code } = await release();
    const valid = await page(`/verify/${code.toLowerCase()}`);
    expect(valid.statusCode).toBe(200);
    expect(valid.headers).toMatchObject({ 'x-robots-tag': 'noindex, nofollow', 'content-language': 'fr' });
    expect(valid.body).not.toContain('<script');
    for (const text of [
      'Valide',
      '&lt;script&gt;',
      'حنان أيت لحسن',
      'Décider sans biais',
      'قرارات دون تحيّز',
      '3 heures en ligne',
      '4 heures en présentiel',
      'très bon',
      'Attestation de réussite',
      code,
      'TMK-',
      'abc',
    ]) {
      expect(valid.body).toContain(text);
    }
    const reason = 'Délivrée par erreur à cette personne';
    await reviewer.request('POST', `/certificates/${id}/revocation`, { reason });
    const revoked = await page(`/verify/${code}`, 'ar-MA');
    expect(revoked.body).toContain('dir="rtl"');
    expect(revoked.body).toContain('ملغاة');
    expect(revoked.body).not.toContain(reason);
    expect((await page(`/verify/${code}?lang=en`, 'ar')).body).toContain('Revoked');
  });

  it('names the result in the words of the document, whatever language it is checked in', async () => {
    const { code } = await release();
    for (const [language, words] of [
      ['fr', ['très bon', 'حسنة جداً']],
      ['ar', ['حسنة جداً', 'très bon']],
      ['en', ['très bon', 'حسنة جداً', 'very good']],
    ] as const) {
      const { body } = await page(`/verify/${code}?lang=${language}`);
      for (const word of words) expect(body).toContain(word);
    }
  });

  it('says so when a code is unknown, and escapes what was typed', async () => {
    const answer = await page('/verify?code=%3Cimg%20src%3Dx%3E&lang=en');
    expect(answer.statusCode).toBe(404);
    expect(answer.body).toContain('Unknown');
    expect(answer.body).not.toContain('<img');
    expect((await page('/verify')).statusCode).toBe(200);
    expect((await page(`/verify/${newId()}`)).statusCode).toBe(404);
  });

  it('slows down who tries code after code', async () => {
    const codes = Array.from({ length: 70 }, () => page('/verify/AAAA-AAAA-AAAA'));
    const answers = (await Promise.all(codes)).map(({ statusCode }) => statusCode);
    expect(answers).toContain(429);
  });
});
