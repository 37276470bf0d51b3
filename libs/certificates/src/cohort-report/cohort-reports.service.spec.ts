import { ToldAnswers } from '@tamkin/assessments';
import { newId } from '@tamkin/kernel';
import { contextOf, createServiceTest, trainerGrant, type ServiceTest } from '@tamkin/testing';
import { buildCohort, buildEnrolment, type BuiltCohort } from '../../../sessions/test/cohort.builder';
import { TEXTS } from '../../test/submitted-report.builder';
import { CertificatesModule } from '../certificates.module';
import { CohortReportsService } from './cohort-reports.service';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('CohortReportsService', () => {
  let test: ServiceTest;
  let reports: CohortReportsService;
  let cohort: BuiltCohort;

  beforeAll(async () => {
    test = await createServiceTest([CertificatesModule]);
    reports = test.get(CohortReportsService);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    cohort = await buildCohort(test.sql, { status: 'closed' });
  });

  const trainer = () => contextOf(cohort.trainer.id, [trainerGrant]);
  const answer = (answers: object) =>
    test.sql(
      `insert into survey_responses (id, cohort_id, activity_id, language, answers, answered_on)
       values ($1, $2, $3, 'fr', $4, '2026-11-10')`,
      [newId(), cohort.id, cohort.lessonId, answers],
    );

  it('is filled in with the figures of the cohort', async () => {
    const { sql } = test;
    await buildEnrolment(sql, cohort, { completed: true, attendancePercent: 100, preScore: 40, finalScore: 85 });
    await buildEnrolment(sql, cohort, { attendancePercent: 80, preScore: 50, finalScore: 60 });
    await buildEnrolment(sql, cohort, { started: false, preScore: 90 });
    await buildEnrolment(sql, cohort, { status: 'withdrawn' });
    await sql(
      `insert into training_sessions (id, cohort_id, activity_id, starts_at, ends_at, time_zone, place, created_at)
       values ($1, $2, $3, now(), now() + interval '4 hours', 'Africa/Casablanca', '{"fr":"Errachidia"}', now())`,
      [newId(), cohort.id, cohort.sessionActivityIds[0]],
    );
    for (const scale of [5, 4, 4, 3]) await answer({ q1: scale, q2: 'Bien' });
    const { figures, people, report } = await reports.ofCohort(trainer(), cohort.id);
    expect(figures).toEqual({
      enrolled: 4,
      started: 3,
      completed: 1,
      withdrawn: 1,
      sat: 2,
      passed: 1,
      attendancePercent: 60,
      gain: 27.5,
      paired: 2,
      satisfaction: null,
      satisfactionAnswers: 4,
      achievement: 1,
      participation: 1,
    });
    await answer({ q1: 4, q2: 5 });
    await test.get(ToldAnswers).tellClosed(trainer(), cohort.id);
    const later = await reports.ofCohort(trainer(), cohort.id);
    expect(later.figures).toMatchObject({ satisfaction: 4.17, satisfactionAnswers: 5 });
    expect(people).toHaveLength(4);
    expect(report).toBeNull();
  });

  it('is saved revision after revision; who saved meanwhile wins', async () => {
    expect(await reports.save(trainer(), { cohortId: cohort.id, revision: 0, texts: TEXTS })).toBe(1);
    const stale = reports.save(trainer(), { cohortId: cohort.id, revision: 0, texts: { ...TEXTS, worked: 'Autre' } });
    await expect(stale).rejects.toMatchObject({ code: 'cohort-report.changed-meanwhile' });
    expect((await reports.ofCohort(trainer(), cohort.id)).report).toMatchObject({ texts: TEXTS, revision: 1 });
  });

  it('waits until the cohort has closed', async () => {
    cohort = await buildCohort(test.sql);
    const early = reports.save(trainer(), { cohortId: cohort.id, revision: 0, texts: TEXTS });
    await expect(early).rejects.toMatchObject({ code: 'cohort-report.cohort-open' });
  });

  it('is not found by the trainer of another cohort', async () => {
    const stranger = contextOf((await buildCohort(test.sql)).trainer.id, [trainerGrant]);
    await expect(reports.ofCohort(stranger, cohort.id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(reports.submit(stranger, cohort.id, 0)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('is submitted once, with the texts asked for, and does not change any more', async () => {
    const empty = await reports.save(trainer(), { cohortId: cohort.id, revision: 0, texts: { ...TEXTS, worked: ' ' } });
    await expect(reports.submit(trainer(), cohort.id, empty)).rejects.toMatchObject({
      fields: [{ field: 'texts.worked', code: 'field.required' }],
    });
    const revision = await reports.save(trainer(), { cohortId: cohort.id, revision: empty, texts: TEXTS });
    await reports.submit(trainer(), cohort.id, revision);
    await reports.submit(trainer(), cohort.id, revision);
    const told = await test.sql(`select 1 from bullmq.job where name = 'cohort-report.submitted'`);
    expect(told).toHaveLength(1);
    const late = reports.save(trainer(), { cohortId: cohort.id, revision: revision + 1, texts: TEXTS });
    await expect(late).rejects.toMatchObject({ code: 'cohort-report.already-submitted' });
  });

  it('takes the signed sheet as a picture or a PDF, the last one only', async () => {
    const scan = () => reports.attachScan(trainer(), cohort.id, { name: 'feuille.png', content: PNG });
    await scan();
    await scan();
    const { report } = await reports.ofCohort(trainer(), cohort.id);
    expect((await reports.scan(trainer(), report!.id)).facts).toMatchObject({ kind: 'scan', name: 'feuille.png' });
    expect(await test.sql(`select 1 from stored_files where kind = 'scan'`)).toHaveLength(1);
    const wrong = reports.attachScan(trainer(), cohort.id, { name: 'a.png', content: Buffer.from('<svg/>') });
    await expect(wrong).rejects.toMatchObject({ code: 'file.not-of-kind-scan' });
  });
});
