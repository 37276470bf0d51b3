import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectPath } from '@tamkin/config';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { toString as drawQrCode } from 'qrcode';
import { documentOf, type CertificateDocument, type WordsInBothLanguages } from './certificate-document';
import type { CertificateSnapshot } from './certificate-snapshot';
import { loadCertificateWords } from './certificate-words';
import { parseDay } from './date-phrase';

const FONT_FACES = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  '@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf',
  '@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf',
];

/** How many certificates share the compiler's memory before what they left in it is swept. */
const RENDERS_BETWEEN_SWEEPS = 10;

/** What the compiler remembers is dropped when this many sweeps went by without anyone asking for it. */
const SWEEPS_TO_KEEP = 2;

interface Press {
  readonly compiler: NodeCompiler;
  /** Where the template looks for its data: a file in the compiler's memory only, never on disk. */
  readonly dataFile: string;
  readonly template: string;
  readonly words: WordsInBothLanguages;
}

function openPress(): Press {
  const folder = projectPath('libs', 'certificates', 'src', 'document');
  const fontPaths = FONT_FACES.map((face) => dirname(require.resolve(face)));
  return {
    compiler: NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths }] }),
    dataFile: join(folder, 'certificate.json'),
    template: readFileSync(join(folder, 'certificate.typ'), 'utf8'),
    words: { fr: loadCertificateWords('fr'), ar: loadCertificateWords('ar') },
  };
}

/**
 * Prints certificates. One instance per process: template, fonts and words are read at the first certificate and kept.
 * A render holds the event loop for a few milliseconds.
 */
export class CertificateRenderer {
  private press?: Press;
  private renders = 0;

  /**
   * One page of tagged PDF/A-2a. The same snapshot gives the same bytes for one version of template, words and fonts,
   * so the hash in the register can be checked against a file printed again.
   */
  async render(snapshot: CertificateSnapshot): Promise<Buffer> {
    const qr = await drawQrCode(snapshot.verificationUrl, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' });
    this.press ??= openPress();
    const pdf = print(this.press, documentOf(snapshot, this.press.words, qr), parseDay(snapshot.issuedOn));
    this.renders += 1;
    if (this.renders % RENDERS_BETWEEN_SWEEPS === 0) {
      this.press.compiler.evictCache(SWEEPS_TO_KEEP);
    }
    return pdf;
  }
}

function print(press: Press, document: CertificateDocument, issuedOn: Date): Buffer {
  const { compiler, dataFile, template } = press;
  const creationTimestamp = issuedOn.getTime() / 1000;
  compiler.mapShadow(dataFile, Buffer.from(JSON.stringify(document)));
  try {
    return compiler.pdf({ mainFileContent: template }, { pdfStandard: PdfStandard.A_2a, creationTimestamp });
  } catch {
    // PDF/A refuses a character that no font on the machine can draw; a name that has one still gets its certificate.
    return compiler.pdf({ mainFileContent: template }, { creationTimestamp });
  }
}
