import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { projectPath } from '@tamkin/config';
import { DocumentPrinter, type Press } from '@tamkin/printing';
import { toString as drawQrCode } from 'qrcode';
import { documentOf, type WordsInBothLanguages } from './certificate-document';
import type { CertificateSnapshot } from './certificate-snapshot';
import { loadCertificateWords } from './certificate-words';
import { parseDay } from './date-phrase';

/** Prints certificates: each one page. */
@Injectable()
export class CertificatePrinter {
  private words?: WordsInBothLanguages;

  constructor(@Inject(DocumentPrinter) private readonly press: Press) {}

  /**
   * The same snapshot gives the same bytes for one version of template, words and fonts, so the hash in the register can be
   * checked against a file printed again.
   */
  async print(snapshot: CertificateSnapshot): Promise<Buffer> {
    const createdAt = parseDay(snapshot.issuedOn);
    const qr = await drawQrCode(snapshot.verificationUrl, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' });
    this.words ??= { fr: loadCertificateWords('fr'), ar: loadCertificateWords('ar') };
    const template = join(projectPath('libs', 'certificates', 'src', 'document'), 'certificate.typ');
    return this.press.print({ template, data: documentOf(snapshot, this.words, qr), createdAt });
  }
}
