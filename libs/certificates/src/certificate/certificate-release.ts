import { Injectable } from '@nestjs/common';
import { Settings } from '@tamkin/config';
import { actorPersonId, Clock, foldText, newId, type OperationContext } from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import { localTimeOf } from '@tamkin/sessions';
import { CERTIFICATES_PER_JOB, makeCertificates } from '../certificates.jobs';
import type { PersonOutcome } from '../cohort-report/cohort-people';
import type { ReportedCohort } from '../cohort-report/reported-cohort.repository';
import type { CertificateSnapshot } from '../document/certificate-snapshot';
import { newCertificateCode } from './certificate-code';
import { markedFields, snapshotOf, type RegisterMarks } from './certificate-snapshot-of';
import type { Certificate } from './certificate.entity';
import { CertificateRepository, type MakingProgress } from './certificate.repository';

/** Puts certificates in the register, in the transaction of whoever decided it; the worker makes the files. */
@Injectable()
export class CertificateRelease {
  constructor(
    private readonly certificates: CertificateRepository,
    private readonly jobs: JobWriter,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** Returns how many. An enrolment that has one already gets no second. */
  async release(ctx: OperationContext, cohort: ReportedCohort, people: readonly PersonOutcome[]): Promise<number> {
    const earned = people.filter(({ outcome }) => outcome.kind !== null);
    const marks = await this.marks(ctx, earned.length, cohort.timeZone);
    const rows = earned.flatMap((earner, index) => {
      const { person, outcome } = earner;
      const mark = marks[index];
      if (!mark || outcome.kind === null) return [];
      const { enrolmentId, personId, providerId } = person;
      const whose = { enrolmentId, personId, providerId, cohortId: cohort.id, courseId: cohort.courseId };
      return [this.row(ctx, mark, { ...whose, cycle: 1, snapshot: snapshotOf(cohort, earner, outcome.kind, mark) })];
    });
    const added = await this.certificates.add(ctx, rows);
    await this.announce(ctx, added, 'released', '');
    return added.length;
  }

  /** Prints a certificate anew under a new number; the old one stays in the register. Returns the new id. */
  async releaseCorrected(
    ctx: OperationContext,
    old: Certificate,
    snapshot: CertificateSnapshot,
    reason: string,
  ): Promise<string | null> {
    const [mark] = await this.marks(ctx, 1, this.settings.TIME_ZONE);
    if (!mark) return null;
    const { enrolmentId, personId, providerId, cohortId, courseId, cycle } = old;
    const whose = { enrolmentId, personId, providerId, cohortId, courseId };
    const row = this.row(ctx, mark, { ...whose, cycle: cycle + 1, snapshot: { ...snapshot, ...markedFields(mark) } });
    const [added] = await this.certificates.add(ctx, [row]);
    if (added) await this.announce(ctx, [added], 'released', reason);
    return added ?? null;
  }

  /** How far the worker is with the files of a cohort. */
  making(ctx: OperationContext, cohortId: string): Promise<MakingProgress> {
    return this.certificates.making(ctx, cohortId);
  }

  private async announce(
    ctx: OperationContext,
    ids: readonly string[],
    kind: 'released',
    reason: string,
  ): Promise<void> {
    await this.certificates.addEvents(ctx, ids, { kind, reason, at: this.clock.now(), actorId: actorPersonId(ctx) });
    const batches = Array.from({ length: Math.ceil(ids.length / CERTIFICATES_PER_JOB) }, (_, index) =>
      ids.slice(index * CERTIFICATES_PER_JOB, (index + 1) * CERTIFICATES_PER_JOB),
    );
    await this.jobs.enqueueAll(
      ctx,
      makeCertificates,
      batches.map((certificateIds) => ({ payload: { certificateIds } })),
    );
  }

  private async marks(ctx: OperationContext, count: number, timeZone: string): Promise<RegisterMarks[]> {
    const issuedOn = localTimeOf(this.clock.now(), timeZone).date;
    const year = issuedOn.slice(0, 4);
    const numbers = await this.certificates.nextNumbers(ctx, Number(year), count);
    return numbers.map((number) => ({
      serial: `TMK-${year}-${String(number).padStart(6, '0')}`,
      code: newCertificateCode(),
      issuedOn,
      publicUrl: this.settings.PUBLIC_URL,
    }));
  }

  private row(
    ctx: OperationContext,
    { serial, code }: RegisterMarks,
    given: Pick<
      Certificate,
      'enrolmentId' | 'cycle' | 'personId' | 'providerId' | 'cohortId' | 'courseId' | 'snapshot'
    >,
  ): Certificate {
    const { holder, kind } = given.snapshot;
    return {
      ...given,
      id: newId(),
      kind,
      serial,
      code,
      status: 'issuing',
      fileId: null,
      fileSha256: null,
      releasedAt: this.clock.now(),
      releasedBy: actorPersonId(ctx),
      madeAt: null,
      supersededById: null,
      revokedAt: null,
      revocationReason: null,
      searchText: foldText([holder.latin, holder.arabic, serial, code].join(' ')),
    };
  }
}
