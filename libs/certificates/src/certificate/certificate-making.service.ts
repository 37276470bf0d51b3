import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '@tamkin/database';
import { StoredFiles, type NewFile } from '@tamkin/files';
import { Clock, type OperationContext } from '@tamkin/kernel';
import { JobWriter } from '@tamkin/queue';
import { certificatesMade } from '../certificates.events';
import { CertificatePrinter } from '../document/certificate-printer';
import type { Certificate } from './certificate.entity';
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
   * run that finds a certificate still being made tells the world. One that is made, revoked or gone is success. One that
   * cannot be printed holds up none of the others: they are made, then the job fails and tries that one again.
   */
  async make(ctx: OperationContext, certificateIds: readonly string[]): Promise<void> {
    const wanted = await this.certificates.beingMade(ctx, certificateIds);
    const printed = await Promise.allSettled(wanted.map((certificate) => this.print(certificate)));
    const files = printed.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    if (files.length > 0) await this.settle(ctx, files);
    const failed = printed.findIndex(({ status }) => status === 'rejected');
    const outcome = printed[failed];
    if (outcome?.status !== 'rejected') return;
    throw new Error(`${wanted[failed]?.serial} cannot be printed: ${String(outcome.reason)}`, {
      cause: outcome.reason,
    });
  }

  private async print({ id, snapshot, serial, personId }: Certificate): Promise<NewFile & { readonly id: string }> {
    const content = await this.printer.print(snapshot);
    return { id, kind: 'certificate', name: `${serial}.pdf`, content, ownerId: personId };
  }

  private async settle(ctx: OperationContext, files: readonly NewFile[]): Promise<void> {
    const stored = await this.files.storeAll(ctx, files);
    await this.transactions.run(ctx, async (ctx) => {
      const madeAt = this.clock.now();
      const certificateIds = await this.certificates.markMade(ctx, stored, madeAt);
      if (certificateIds.length === 0) return;
      await this.certificates.addEvents(ctx, certificateIds, { kind: 'made', reason: '', at: madeAt, actorId: null });
      await this.jobs.publish(ctx, certificatesMade, { certificateIds });
    });
  }
}
