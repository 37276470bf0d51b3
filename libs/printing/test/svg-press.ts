import { dirname } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { FONT_FACES } from '../src/document-renderer';
import type { Press, Printable } from '../src/printable';

/** Prints what the product prints, as one SVG with page below page: what a printer would put on paper. */
export class SvgPress implements Press {
  async print({ template, data }: Printable): Promise<Buffer> {
    const fontPaths = FONT_FACES.map((face) => dirname(require.resolve(face)));
    const compiler = NodeCompiler.create({ workspace: dirname(template), fontArgs: [{ fontPaths }] });
    compiler.mapShadow(template.replace(/\.typ$/, '.json'), Buffer.from(JSON.stringify(data)));
    // The white ground of the second page is drawn over the first: paper is white anyway.
    const svg = compiler.plainSvg({ mainFilePath: template });
    return Buffer.from(svg.replace(/<path class="typst-shape" fill="#ffffff"[^>]*d="M 0 0v 841[^>]*>/g, ''));
  }
}
