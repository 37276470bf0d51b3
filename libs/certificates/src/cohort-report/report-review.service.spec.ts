import { createServiceTest, contextOf, reviewerGrant, buildPerson, type ServiceTest } from '@tamkin/testing';
import { buildSubmittedReport, TEXTS, type SubmittedReport } from '../../test/submitted-report.builder';
import type { CertificateSnapshot } from '../document/certificate-snapshot';
import { CertificatesModule } from '../certificates.module';
import { CohortReportsService } from './cohort-reports.service';
import { ReportReviewService } from './report-review.service';

interface Row {
  readonly enrolment_id: string;
  readonly kind: string;
  readonly serial: string;
  readonly code: string;
  readonly status: string;
  readonly snapshot: CertificateSnapshot;
}

describe('ReportReviewService', () => {
  let test: ServiceTest;
  let review: ReportReviewService;
  let given: SubmittedReport;

  beforeAll(async () => {
    test = await createServiceTest([CertificatesModule]);
    review = test.get(ReportReviewService);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    given = await buildSubmittedReport(test);
  });

  const register = () =>
    test.sql<Row>('select * from certificates where cohort_id = $1 order by serial', [given.cohort.id]);
  /** Certificates that the waiting jobs are to make. */
  const jobs = async (): Promise<number> =>
    (
      await test.sql(
        `select jsonb_array_elements(data::jsonb #> '{payload,certificateIds}') from bullmq.job where name = 'certificates.make'`,
      )
    ).length;
  const validate = () => review.validate(given.reviewer, given);

  it('releases what each has earned: 79 % attendance gives participation, withdrawal nothing', async () => {
    const before = await jobs();
    await validate();
    const rows = await register();
    const kinds = new Map(rows.map((row) => [row.enrolment_id, row.kind]));
    expect(kinds.get(given.achiever.id)).toBe('achievement');
    expect(kinds.get(given.participant.id)).toBe('participation');
    expect(kinds.has(given.withdrawn.id)).toBe(false);
    expect(await jobs()).toBe(before + 2);
    expect(rows.map(({ status }) => status)).toEqual(['issuing', 'issuing']);
  });

  it('freezes every printed field and numbers the register without a gap', async () => {
    await validate();
    const rows = await register();
    const [first, second] = rows.map(({ serial }) => Number(/^TMK-2026-(\d{6})$/.exec(serial)?.[1]));
    expect(second).toBe(first! + 1);
    const achiever = rows.find(({ enrolment_id: id }) => id === given.achiever.id)!;
    const printed = `${achiever.code.slice(0, 4)}-${achiever.code.slice(4, 8)}-${achiever.code.slice(8)}`;
    expect(achiever.snapshot).toMatchObject({
      kind: 'achievement',
      serial: achiever.serial,
      verificationCode: printed,
      verificationUrl: `http://localhost:3000/verify/${printed}`,
      holder: { arabic: 'حنان أيت لحسن' },
      course: { fr: 'Décider sans biais', ar: 'قرارات دون تحيّز' },
      hours: { online: 3, faceToFace: 4 },
      startedOn: '2026-11-02',
      endedOn: '2026-11-27',
      issuedOn: '2026-11-10',
      scoreBand: 'good',
    });
    expect(rows.find(({ enrolment_id: id }) => id === given.participant.id)!.snapshot.scoreBand).toBeNull();
  });

  it('releases once when validated twice, also at the same moment', async () => {
    const before = await jobs();
    await Promise.all([validate(), validate(), validate()]);
    await validate();
    expect(await register()).toHaveLength(2);
    expect(await jobs()).toBe(before + 2);
    const other = contextOf((await buildPerson(test.sql, { grants: [reviewerGrant] })).id, [reviewerGrant]);
    await expect(review.validate(other, given)).rejects.toMatchObject({ code: 'cohort-report.already-validated' });
  });

  it('refuses a report that has changed since it was on the screen', async () => {
    const stale = review.validate(given.reviewer, { ...given, revision: given.revision - 1 });
    await expect(stale).rejects.toMatchObject({ code: 'cohort-report.changed-meanwhile' });
    expect(await register()).toEqual([]);
  });

  it('sends back with a reason; the trainer submits again', async () => {
    const { reportId, revision, reviewer, trainer, cohort } = given;
    const reason = 'La liste des présences du 12 manque.';
    await review.sendBack(reviewer, { reportId, revision, reason });
    await review.sendBack(reviewer, { reportId, revision, reason });
    await expect(validate()).rejects.toMatchObject({ code: 'cohort-report.not-submitted' });
    const reports = test.get(CohortReportsService);
    const { report } = await reports.ofCohort(trainer, cohort.id);
    expect(report).toMatchObject({ status: 'sent-back', reviewReason: reason });
    const saved = await reports.save(trainer, { cohortId: cohort.id, revision: report!.revision, texts: TEXTS });
    await reports.submit(trainer, cohort.id, saved);
    const again = await review.one(reviewer, reportId);
    expect(again.report).toMatchObject({ status: 'submitted', reviewReason: reason });
    await review.validate(reviewer, { reportId, revision: saved + 1 });
    expect(await register()).toHaveLength(2);
  });

  it('keeps the list of what waits, longest waiting first, page after page', async () => {
    await buildSubmittedReport(test);
    const first = await review.list(given.reviewer, 'submitted', { limit: 1 });
    const rest = await review.list(given.reviewer, 'submitted', { limit: 100, cursor: first.nextCursor! });
    const all = [...first.items, ...rest.items];
    expect(all.map(({ submittedAt }) => submittedAt.getTime())).toEqual(
      [...all.map(({ submittedAt }) => submittedAt.getTime())].sort((a, b) => a - b),
    );
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.find(({ id }) => id === given.reportId)).toMatchObject({ enrolled: 3, certificates: 2 });
  });

  it('shows people, what they lack, and the progress of the making', async () => {
    await validate();
    const { people, making, figures } = await review.one(given.reviewer, given.reportId);
    expect(making).toEqual({ released: 2, made: 0 });
    expect(figures).toMatchObject({ achievement: 1, participation: 1, withdrawn: 1 });
    const lacking = new Map(people.map(({ person, outcome }) => [person.enrolmentId, outcome.missing]));
    expect(lacking.get(given.participant.id)).toEqual(['activities-missing', 'attendance-low']);
    expect(lacking.get(given.withdrawn.id)).toEqual(['withdrawn']);
  });

  it('leaves an audit entry', async () => {
    await validate();
    const entries = await test.sql(`select action, details from audit_entries where subject_id = $1 order by at, id`, [
      given.reportId,
    ]);
    expect(entries).toMatchObject([
      { action: 'cohort-report.submitted' },
      { action: 'cohort-report.validated', details: { certificates: 2 } },
    ]);
  });
});
