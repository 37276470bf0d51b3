import { Injectable } from '@nestjs/common';
import { requireScope } from '@tamkin/access';
import { AuditTrail } from '@tamkin/audit';
import { TransactionRunner } from '@tamkin/database';
import { actorPersonId, Clock, notFound, type OperationContext } from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import { refusals } from '../certificates.errors';
import { certificateRevoked } from '../certificates.events';
import type { CertificateSnapshot, NameInBothScripts, TextInBothLanguages } from '../document/certificate-snapshot';
import { CertificateRelease } from './certificate-release';
import type { Certificate } from './certificate.entity';
import { CertificateRepository } from './certificate.repository';

/** What is printed otherwise on the corrected certificate; what is left out stays. */
export interface CertificateChanges {
  readonly holder?: NameInBothScripts;
  readonly provider?: TextInBothLanguages;
  readonly place?: TextInBothLanguages | null;
  /** Calendar days, `YYYY-MM-DD`. */
  readonly startedOn?: string;
  readonly endedOn?: string;
}

/** Takes certificates out of use. Nothing is ever removed from the register. */
@Injectable()
export class CertificateCorrectionService {
  constructor(
    private readonly certificates: CertificateRepository,
    private readonly release: CertificateRelease,
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobWriter,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Revoking twice is revoking once, with the first reason. */
  async revoke(ctx: OperationContext, { id, reason }: { id: string; reason: string }): Promise<void> {
    await this.transactions.run(ctx, async (ctx) => {
      const certificate = await this.lock(ctx, id);
      if (certificate.status === 'revoked') return;
      if (certificate.status === 'superseded') throw refusals.notValid();
      const at = this.clock.now();
      await this.certificates.update(ctx, id, { status: 'revoked', revokedAt: at, revocationReason: reason });
      await this.certificates.addEvents(ctx, [id], { kind: 'revoked', reason, at, actorId: actorPersonId(ctx) });
      await this.record(ctx, 'certificate.revoked', certificate, { reason });
      await this.jobs.publish(ctx, certificateRevoked, { certificateId: id });
    });
  }

  /** Replaces a valid certificate by a corrected one under a new number; both stay. Returns the new one's id. */
  async correct(
    ctx: OperationContext,
    { id, reason, changes }: { id: string; reason: string; changes: CertificateChanges },
  ): Promise<string> {
    return this.transactions.run(ctx, async (ctx) => {
      const certificate = await this.lock(ctx, id);
      if (certificate.status === 'issuing') throw refusals.beingMade();
      if (certificate.status !== 'valid') throw refusals.notValid();
      const snapshot = corrected(certificate.snapshot, changes);
      const newId = await this.release.releaseCorrected(ctx, certificate, snapshot, reason);
      if (!newId) throw refusals.notValid();
      const at = this.clock.now();
      await this.certificates.update(ctx, id, { status: 'superseded', supersededById: newId });
      await this.certificates.addEvents(ctx, [id], { kind: 'corrected', reason, at, actorId: actorPersonId(ctx) });
      await this.record(ctx, 'certificate.corrected', certificate, { correctedId: newId, reason });
      return newId;
    });
  }

  private async lock(ctx: OperationContext, id: string): Promise<Certificate> {
    requireScope(ctx, 'certificates.correct');
    const certificate = await this.certificates.lock(ctx, id);
    if (!certificate) throw notFound('certificate');
    return certificate;
  }

  private async record(
    ctx: OperationContext,
    action: string,
    { id, providerId, serial }: Certificate,
    details: Record<string, string>,
  ): Promise<void> {
    const subject = { kind: 'certificate', id };
    await this.audit.record(ctx, { action, subject, providerId, details: { serial, ...details } });
  }
}

function corrected(before: CertificateSnapshot, changes: CertificateChanges): CertificateSnapshot {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const after: CertificateSnapshot = { ...before, ...given };
  const same = (Object.keys(given) as (keyof CertificateChanges)[]).every(
    (field) => JSON.stringify(sorted(after[field])) === JSON.stringify(sorted(before[field])),
  );
  if (same || after.endedOn < after.startedOn) throw refusals.nothingCorrected();
  return after;
}

/** With its keys in order: those read back from the database come in another one. */
function sorted(value: unknown): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    : value;
}
