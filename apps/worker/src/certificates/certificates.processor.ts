import { Injectable } from '@nestjs/common';
import { CertificateMakingService, makeCertificate } from '@tamkin/certificates';
import { handle, Processor } from '@tamkin/queue';

@Injectable()
export class CertificatesProcessor extends Processor {
  readonly handlers = [handle(makeCertificate, (ctx, { certificateId }) => this.making.make(ctx, certificateId))];

  constructor(private readonly making: CertificateMakingService) {
    super();
  }
}
