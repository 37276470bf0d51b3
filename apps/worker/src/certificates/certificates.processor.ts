import { Injectable } from '@nestjs/common';
import { CertificateMakingService, makeCertificates } from '@tamkin/certificates';
import { handle, Processor } from '@tamkin/queue';

@Injectable()
export class CertificatesProcessor extends Processor {
  readonly handlers = [handle(makeCertificates, (ctx, { certificateIds }) => this.making.make(ctx, certificateIds))];

  constructor(private readonly making: CertificateMakingService) {
    super();
  }
}
