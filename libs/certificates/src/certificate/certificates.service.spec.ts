import { buffer } from 'node:stream/consumers';
import { newId, type OperationContext } from '@tamkin/kernel';
import { administratorGrant, contextOf, createServiceTest, learnerGrant, type ServiceTest } from '@tamkin/testing';
import { readPdf } from '../../../printing/test/pdf-text';
import { buildSubmittedReport, type SubmittedReport } from '../../test/submitted-report.builder';
import { CertificatesModule } from '../certificates.module';
import { ReportReviewService } from '../cohort-report/report-review.service';
import { CertificateCorrectionService } from './certificate-correction.service';
import { CertificateMakingService } from './certificate-making.service';
import { CertificatesService } from './certificates.service';
import { VerificationService } from './verification.service';

/** A first printing process loads fonts and compiler, which a busy machine does not do at once. */
jest.setTimeout(60_000);

describe('certificates', () => {
  let test: ServiceTest;
  let certificates: CertificatesService;
  let correction: CertificateCorrectionService;
  let given: SubmittedReport;
  let id: string;
  let code: string;

  beforeAll(async () => {
    test = await createServiceTest([CertificatesModule]);
    certificates = test.get(CertificatesService);
    correction = test.get(CertificateCorrectionService);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    given = await buildSubmittedReport(test);
    await test.get(ReportReviewService).validate(given.reviewer, given);
    const [row] = await test.sql<{ id: string; code: string }>(
      'select id, code from certificates where enrolment_id = $1',
      [given.achiever.id],
    );
    ({ id, code } = row!);
  });

  const make = (certificateId = id) => test.get(CertificateMakingService).make(given.reviewer, [certificateId]);
  const holder = (): OperationContext => contextOf(given.achiever.person.id, [learnerGrant]);
  const verify = (which = code) => test.get(VerificationService).verify(given.reviewer, which);
  const correct = (changes: Parameters<typeof correction.correct>[1]['changes']) =>
    correction.correct(given.reviewer, { id, reason: 'Nom mal écrit', changes });

  it('are made once, however often the job runs', async () => {
    await expect(certificates.open(holder(), id)).rejects.toMatchObject({ code: 'certificate.being-made' });
    await Promise.all([make(), make()]);
    await make();
    const told = await test.sql<{ data: unknown }>(`select data from bullmq.job where name = 'certificates.made'`);
    expect(told.filter(({ data }) => JSON.stringify(data).includes(id))).toHaveLength(1);
    expect((await certificates.one(given.reviewer, id)).history.map(({ kind }) => kind)).toEqual(['released', 'made']);
    const { facts, read } = await certificates.open(holder(), id);
    const { certificate } = await certificates.one(given.reviewer, id);
    expect(facts).toMatchObject({ sha256: certificate.fileSha256, contentType: 'application/pdf' });
    expect((await readPdf(await buffer(await read()))).text).toContain(certificate.serial);
    await make(newId());
  });

  it('are made although one beside them cannot be printed', async () => {
    const beside =
      'update certificates set snapshot = snapshot - $1::text where enrolment_id = $2 returning id, serial';
    const [bad] = await test.sql<{ id: string; serial: string }>(beside, ['issuedOn', given.participant.id]);
    const job = test.get(CertificateMakingService).make(given.reviewer, [bad!.id, id]);
    await expect(job).rejects.toThrow(bad!.serial);
    expect((await certificates.one(given.reviewer, id)).certificate.status).toBe('valid');
    expect((await certificates.one(given.reviewer, bad!.id)).certificate.status).toBe('issuing');
  });

  it('are the holder’s and the reviewer’s to download, nobody else’s', async () => {
    await make();
    const stranger = contextOf(given.participant.person.id, [learnerGrant]);
    await expect(certificates.open(stranger, id)).rejects.toMatchObject({ code: 'certificate.not-found' });
    expect((await certificates.open(contextOf(newId(), [administratorGrant]), id)).facts.id).toBe(id);
    expect((await certificates.mine(holder())).certificates).toMatchObject([{ id, status: 'valid' }]);
    await expect(certificates.list(stranger, {})).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('are revoked once, seen by everybody who checks, and stay in the register', async () => {
    await make();
    expect(await verify()).toMatchObject({ state: 'valid', snapshot: { kind: 'achievement' } });
    await correction.revoke(given.reviewer, { id, reason: 'Délivrée par erreur' });
    await correction.revoke(given.reviewer, { id, reason: 'Encore une fois' });
    expect(await verify()).toMatchObject({ state: 'revoked' });
    const { certificate, history } = await certificates.one(given.reviewer, id);
    expect(certificate.revocationReason).toBe('Délivrée par erreur');
    expect(history.map(({ kind }) => kind)).toEqual(['released', 'made', 'revoked']);
    const trail = await test.sql(`select action, details from audit_entries where subject_id = $1`, [id]);
    expect(trail).toMatchObject([{ action: 'certificate.revoked', details: { reason: 'Délivrée par erreur' } }]);
    await expect(certificates.open(holder(), id)).rejects.toMatchObject({ code: 'certificate.no-longer-valid' });
    await expect(correct({ holder: { latin: 'A', arabic: 'ب' } })).rejects.toMatchObject({
      code: 'certificate.not-valid',
    });
  });

  it('are corrected by a new one; the old one stays and says so', async () => {
    await make();
    const newOne = await correct({ holder: { latin: 'Hanane Ait-Lahcen', arabic: 'حنان آيت لحسن' } });
    await make(newOne);
    expect(await verify()).toMatchObject({ state: 'replaced' });
    const { certificate, history, siblings } = await certificates.one(given.reviewer, newOne);
    expect(certificate).toMatchObject({
      cycle: 2,
      status: 'valid',
      snapshot: { holder: { latin: 'Hanane Ait-Lahcen' }, kind: 'achievement', scoreBand: 'good' },
    });
    expect(certificate.snapshot.verificationUrl).toContain(certificate.snapshot.verificationCode);
    expect(siblings).toMatchObject([{ id, cycle: 1, status: 'superseded' }]);
    expect(history[0]).toMatchObject({ kind: 'released', reason: 'Nom mal écrit' });
    expect((await certificates.one(given.reviewer, id)).history.map(({ kind }) => kind)).toEqual([
      'released',
      'made',
      'corrected',
    ]);
    expect((await certificates.mine(holder())).certificates.map((own) => own.id)).toEqual([newOne]);
    await expect(correct({ holder: { latin: 'X', arabic: '' } })).rejects.toMatchObject({
      code: 'certificate.not-valid',
    });
  });

  it('are not corrected by the same words, nor before they are made', async () => {
    await expect(correct({ endedOn: '2026-12-01' })).rejects.toMatchObject({ code: 'certificate.being-made' });
    await make();
    const { snapshot } = (await certificates.one(given.reviewer, id)).certificate;
    await expect(correct({ holder: snapshot.holder })).rejects.toMatchObject({ kind: 'not-valid' });
    await expect(correct({ endedOn: '2026-01-01' })).rejects.toMatchObject({ kind: 'not-valid' });
  });

  it('are found by name in either script, serial, kind, status and period', async () => {
    await make();
    const { snapshot, serial } = (await certificates.one(given.reviewer, id)).certificate;
    const found = async (query: object): Promise<string[]> =>
      (await certificates.list(given.reviewer, { cohortId: given.cohort.id, ...query })).items.map((row) => row.id);
    const both = await found({});
    expect(both).toHaveLength(2);
    expect(await found({ search: `${snapshot.holder.latin.split(' ')[0]!.toUpperCase()} ait` })).toEqual([id]);
    expect(await found({ search: 'ايت لحسن' })).toHaveLength(2);
    expect(await found({ search: serial.toLowerCase() })).toEqual([id]);
    expect(await found({ search: '%' })).toEqual([]);
    expect(await found({ kind: 'participation' })).toEqual(both.filter((other) => other !== id));
    expect(await found({ status: 'issuing' })).toEqual(both.filter((other) => other !== id));
    expect(await found({ from: '2026-11-10', to: '2026-11-10' })).toHaveLength(2);
    expect(await found({ from: '2026-11-11' })).toEqual([]);
    const first = await certificates.list(given.reviewer, { cohortId: given.cohort.id, limit: 1 });
    const second = await found({ cursor: first.nextCursor });
    expect([...first.items.map((row) => row.id), ...second]).toEqual(both);
  });

  it('unknown codes are unknown', async () => {
    expect(await verify('ABCD-EFGH-JKMN')).toBeNull();
    expect(await verify('%00')).toBeNull();
  });

  it('tells a learner what is still to come', async () => {
    const { achiever } = await buildSubmittedReport(test);
    const { awaited } = await certificates.mine(contextOf(achiever.person.id, [learnerGrant]));
    expect(awaited).toMatchObject([{ enrolmentId: achiever.id, step: 'validation' }]);
  });
});
