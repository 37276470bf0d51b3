import { execFile } from 'node:child_process';

/** What a reader of the file finds in it. */
export interface PdfContent {
  readonly pages: number;
  /** The text of the first page, white space as one space; words of Arabic may stand in visual order. */
  readonly text: string;
  /** The same of each page. */
  readonly pageTexts: readonly string[];
  readonly title: string;
  readonly language: string;
  /** What the text of the first page covers, in points from the left and from the bottom. */
  readonly area: { readonly left: number; readonly right: number; readonly bottom: number; readonly top: number };
}

/** PDF.js is an ES module that jest cannot load: it runs in a process of its own. */
const SCRIPT = `
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const file = await getDocumentProxy(new Uint8Array(Buffer.concat(chunks)));
const { totalPages, text } = await extractText(file, { mergePages: false });
const { info } = await getMeta(file);
const { items } = await (await file.getPage(1)).getTextContent();
const shown = items.filter(({ str }) => str.trim() !== '');
const area = {
  left: Math.min(...shown.map(({ transform }) => transform[4])),
  right: Math.max(...shown.map(({ transform, width }) => transform[4] + width)),
  bottom: Math.min(...shown.map(({ transform }) => transform[5])),
  top: Math.max(...shown.map(({ transform, height }) => transform[5] + height)),
};
const pageTexts = text.map((page) => page.replace(/\\s+/g, ' '));
const content = { area, pages: totalPages, pageTexts, text: pageTexts[0], title: info.Title, language: info.Language };
process.stdout.write(JSON.stringify(content));
`;

export function readPdf(pdf: Buffer): Promise<PdfContent> {
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, ['--input-type=module', '-e', SCRIPT], (error, stdout) => {
      if (error) {
        reject(new Error(`The PDF could not be read: ${error.message}`));
      } else {
        resolve(JSON.parse(stdout) as PdfContent);
      }
    });
    child.stdin?.end(pdf);
  });
}
