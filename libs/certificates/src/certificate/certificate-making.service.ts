import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '@tamkin/database';
import { StoredFiles } from '@tamkin/files';
import { Clock, type OperationContext } from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import { certificateMade } from '../certificates.events';
import { CertificatePrinter } from '../document/certificate-printer';
import { CertificateRepository } from './certificate.repository';

/** Makes the files of released certificates. */
@Injectable()
export class CertificateMakingService {
  constructor(
    private readonly certificates: CertificateRepository,
    private readonly printer: CertificatePrinter,
    private readonly files: StoredFiles,
    private readonly transactions: TransactionRunner,
    private readonly jobs: JobWriter,
    private readonly clock: Clock,
  ) {}

  /**
   * Safe to run twice and to be killed anywhere: the same snapshot gives the same bytes under the same file id, and only the
   * run that finds the certificate still being made tells the world. One that is made, revoked or gone is success.
   */
  async make(ctx: OperationContext, certificateId: string): Promise<void> {
    const certificate = await this.certificates.find(ctx, certificateId);
    if (certificate?.status !== 'issuing') return;
    const { snapshot, serial, personId } = certificate;
    const content = await this.printer.print(snapshot);
    const { id: fileId, sha256 } = await this.files.store(ctx, {
      id: certificateId,
      kind: 'certificate',
      name: `${serial}.pdf`,
      content,
      ownerId: personId,
    });
    await this.transactions.run(ctx, async (ctx) => {
      const madeAt = this.clock.now();
      if (!(await this.certificates.markMade(ctx, certificateId, { fileId, sha256, madeAt }))) return;
      const event = { kind: 'made' as const, reason: '', at: madeAt, actorId: null };
      await this.certificates.addEvents(ctx, [certificateId], event);
      await this.jobs.publish(ctx, certificateMade, { certificateId });
    });
  }
}
