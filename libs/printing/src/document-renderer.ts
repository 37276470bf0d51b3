import { dirname, extname } from 'node:path';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import type { Press, Printable } from './printable';

export const FONT_FACES = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  '@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf',
  '@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf',
];

/** How many documents share the compiler's memory before what they left in it is swept. */
const RENDERS_BETWEEN_SWEEPS = 10;

/** What the compiler remembers is dropped when this many sweeps went by without anyone asking for it. */
const SWEEPS_TO_KEEP = 2;

/** One template, ready to print. */
interface Plate {
  readonly compiler: NodeCompiler;
  /** Where the template looks for its data: a file in the compiler's memory only, never on disk. */
  readonly dataFile: string;
  /** Path: read and parsed once, where a text would be parsed for each document. */
  readonly template: string;
}

function openPlate(template: string): Plate {
  const fontPaths = FONT_FACES.map((face) => dirname(require.resolve(face)));
  return {
    compiler: NodeCompiler.create({ workspace: dirname(template), fontArgs: [{ fontPaths }] }),
    dataFile: template.slice(0, -extname(template).length) + '.json',
    template,
  };
}

/**
 * Prints in this process. Templates and fonts are read once and kept. A page holds the event loop for a few milliseconds:
 * the product prints with `DocumentPrinter`.
 */
export class DocumentRenderer implements Press {
  private readonly plates = new Map<string, Plate>();
  private renders = 0;

  /** The same bytes for the same document and one version of template and fonts. */
  async print(document: Printable): Promise<Buffer> {
    const plate = this.plateOf(document.template);
    const pdf = render(plate, document);
    this.renders += 1;
    if (this.renders % RENDERS_BETWEEN_SWEEPS === 0) plate.compiler.evictCache(SWEEPS_TO_KEEP);
    return pdf;
  }

  private plateOf(template: string): Plate {
    const plate = this.plates.get(template) ?? openPlate(template);
    this.plates.set(template, plate);
    return plate;
  }
}

function render({ compiler, dataFile, template }: Plate, { data, createdAt }: Printable): Buffer {
  const creationTimestamp = Math.floor(createdAt.getTime() / 1000);
  compiler.mapShadow(dataFile, Buffer.from(JSON.stringify(data)));
  try {
    return compiler.pdf({ mainFilePath: template }, { pdfStandard: PdfStandard.A_2a, creationTimestamp });
  } catch {
    // PDF/A refuses a character that no font on the machine can draw; a name that has one is still printed.
    return compiler.pdf({ mainFilePath: template }, { creationTimestamp });
  }
}
